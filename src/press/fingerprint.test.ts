import { describe, expect, test } from 'vitest';
import { buildEdition } from '#src/edition/edition.ts';
import type { PageModel } from '#src/edition/page-models.ts';
import { pageRefs } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { readSite } from '#src/paper-config.ts';
import { aPaper } from '#src/testing/site/build-in-child.ts';
import { differenceOf, groundOf, pageFingerprint } from './fingerprint.ts';

/** Every leaf of a value, as a way to it. */
function leavesOf(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...way, key]));
}

/** The same value with one leaf changed. */
function changedAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return typeof value === 'number' ? value + 1 : `${String(value)} changed`;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changedAt(copy[key], rest);
  return copy;
}

const GROUND = groundOf('templates', 'paper');

describe('pageFingerprint', () => {
  test('changes with every field of every kind of page, with the ground, and with nothing else', async () => {
    const root = aPaper('whole');
    const site = await readSite(root);
    const asOf = Date.UTC(2026, 10, 24, 1);
    const { records } = await openNewsroom({ root, site, asOf });
    const { edition } = buildEdition(records, site, asOf);
    const seen = new Set<string>();
    for (const ref of pageRefs(edition, translator('id'))) {
      if (seen.has(ref.kind)) continue;
      seen.add(ref.kind);
      const model = ref.model();
      const before = pageFingerprint(GROUND, model);
      expect(pageFingerprint(GROUND, ref.model()), ref.url).toBe(before);
      expect(pageFingerprint(groundOf('other', 'paper'), model)).not.toBe(before);
      for (const way of leavesOf(model)) {
        expect(
          pageFingerprint(GROUND, changedAt(model, way) as PageModel),
          `${ref.url} ${way.join('.')}`,
        ).not.toBe(before);
      }
    }
    expect(seen.size).toBe(15);
  });
});

describe('differenceOf', () => {
  test('names the first part that is another one', () => {
    expect(differenceOf('t.p.o.a', 't.p.o.a')).toBeUndefined();
    expect(differenceOf('t.p.o.a', 'T.p.O.a')).toBe('templates');
    expect(differenceOf('t.p.o.a', 't.p.O.a')).toBe('own');
    expect(differenceOf('t.p.o.a', 't.p.o.A')).toBe('around');
    expect(groundOf('t', 'p')).not.toBe(groundOf('t', 'q'));
  });
});
