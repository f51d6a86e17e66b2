import { expect, test, vi } from 'vitest';
import type { PreparedSearch } from '#src/press/search/prepare-bundles.ts';
import { tellUnlessFailed, whileIndexing } from '#src/publish-search.ts';

function aSearching() {
  const { promise: found, reject: fail } = Promise.withResolvers<PreparedSearch>();
  found.catch(() => undefined);
  return { found, fail, giveUp: vi.fn(() => Promise.resolve()) };
}

test('where a publish cannot be prepared its search is given up, else not', async () => {
  const searching = aSearching();
  expect(await whileIndexing(searching, () => Promise.resolve('prepared'))).toBe('prepared');
  expect(searching.giveUp).not.toHaveBeenCalled();
  const failing = whileIndexing(searching, () => Promise.reject(new Error('no templates')));
  await expect(failing).rejects.toThrow('no templates');
  expect(searching.giveUp).toHaveBeenCalledOnce();
});

test('whoever tells how far the pages are hears that the search has failed', async () => {
  const searching = aSearching();
  const told: number[] = [];
  const tell = tellUnlessFailed(searching.found, (_stage, done) => told.push(done));
  tell('pages', 8, 16);
  searching.fail(new Error('no Pagefind'));
  await searching.found.catch(() => undefined);
  expect(() => {
    tell('pages', 16, 16);
  }).toThrow('no Pagefind');
  expect(told).toEqual([8]);
});
