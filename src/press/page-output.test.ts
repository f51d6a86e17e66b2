import { expect, test, vi } from 'vitest';
import type { PageRef } from '#src/edition/page-ref.ts';
import { bareInputs } from './inputs.ts';
import { PageOfEdition, type PagesInCommon } from './page-output.ts';

const shared: PagesInCommon = { ground: 'templates.paper', settled: () => undefined };

function aPage(premises: string | undefined, shown = 'judul') {
  const inputs = vi.fn(() => [shown]);
  const model = () => {
    throw new Error('not to be made');
  };
  const ref: PageRef = { kind: 'article', url: '/a/', model, inputs, premises: () => premises };
  return { page: new PageOfEdition(ref, false, shared), inputs };
}

test('a page whose premises are those of the ledger has its inputs, and does not take them', () => {
  const published = aPage('p').page.inputs();
  const { page, inputs } = aPage('p');
  expect(page.inputs(published)).toBe(published);
  expect(inputs).not.toHaveBeenCalled();
});

test.each([
  ['other premises', 'q'],
  ['none that are known', undefined],
])('a page with %s takes its inputs', (_, premises) => {
  const published = aPage('p').page.inputs();
  const { page, inputs } = aPage(premises);
  const taken = page.inputs(published);
  expect(inputs).toHaveBeenCalled();
  expect(taken).not.toBe(published);
  expect(bareInputs(taken)).toBe(bareInputs(published));
});

test('inputs that are other ones are so whatever they follow from', () => {
  const published = aPage('p').page.inputs();
  const changed = aPage('q', 'judul lain').page.inputs(published);
  expect(bareInputs(changed)).not.toBe(bareInputs(published));
});
