import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteOf } from './build-in-child.ts';
import { addNewest, aLargePaper, commit, EXTRAS, isMoreThanArticles } from './newest-articles.ts';
import { expectSameSite } from './expect-same-site.ts';
import { openBuilder } from './open-builder.ts';
import { change, KINDS_OF_CHANGE } from './paper-changes.ts';

const START = Date.UTC(2026, 10, 24, 1);
const MINUTE = 60_000;
const RUNS = Number(process.env['WARTA_FAST_SEQUENCES'] ?? 4);

const builder = openBuilder();
afterAll(builder.close);

let base: string;
beforeAll(async () => {
  base = aLargePaper();
  expect((await builder.build({ root: base, now: START })).ok).toBe(true);
});

const SOURCES = ['content', 'public', 'site.config.ts'];
const SHELF = '.warta/shelf.sqlite';

function copyOf(paper: string, parts: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'warta-newest-'));
  for (const part of parts.filter((name) => existsSync(join(paper, name)))) {
    cpSync(join(paper, part), join(root, part), { recursive: true, preserveTimestamps: true });
  }
  return root;
}

/** What the general path says of the paper, and what it would still do to the site. */
async function askGeneral(root: string, now: number) {
  const [shelf, aside] = [join(root, SHELF), join(root, 'aside')];
  if (existsSync(shelf)) renameSync(shelf, aside);
  const { said } = await builder.build({ root, now, planOnly: true });
  if (existsSync(aside)) renameSync(aside, shelf);
  const lines = said.split('\n');
  const plan = lines.findIndex((line) => /^(?:buat|hapus|tetap) /.test(line));
  return { said: lines.slice(0, plan), todo: lines.slice(plan, -1) };
}

const anArticle = fc.record({
  pick: fc.nat({ max: 9999 }),
  other: fc.nat({ max: 9999 }),
  extras: fc.subarray([...EXTRAS]),
});
const aStep = fc.record({
  articles: fc.array(anArticle, { minLength: 1, maxLength: 7 }),
  /** Another change beside the articles; none in half of the steps. */
  change: fc.option(
    fc.record({ what: fc.constantFrom(...KINDS_OF_CHANGE), pick: fc.nat(), other: fc.nat() }),
    { freq: 2 },
  ),
  hours: fc.constantFrom(1, 1, 1, 2, 2, 5, 9, 24 * 40),
});
/** Nothing but an article: a step that never needs the archive. */
const PLAIN = { articles: [{ pick: 0, other: 0, extras: [] }], change: null, hours: 1 };

test(
  'publishing newest articles without the archive gives the site of a clean build, byte for byte',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 6 }), async (anySteps) => {
        const root = copyOf(base, [
          ...SOURCES,
          '.git',
          '.gitignore',
          '.warta',
          'dist',
          'dist.ledger',
        ]);
        let now = START;
        let number = 0;
        let ok = true;
        let before = siteOf(root);
        for (const [index, { articles, change: other, hours }] of [PLAIN, ...anySteps].entries()) {
          now += hours * 60 * MINUTE;
          for (const article of articles) {
            number += 1;
            addNewest(root, { ...article, number, instant: now - (60 - number) * MINUTE });
          }
          if (other) change(root, other);
          commit(root);
          before = siteOf(root);
          // Planned only, it says what the general path would: nothing is made, and nothing is forgotten.
          const asked = index === 0 ? await askGeneral(root, now) : undefined;
          const planned = asked && (await builder.build({ root, now, planOnly: true }));
          expect(planned?.path).toBe(asked && 'fast');
          expect(planned?.said.split('\n').slice(0, -1)).toEqual(
            asked && [...asked.said, ...asked.todo],
          );
          const built = await builder.build({ root, now });
          ok = built.ok;
          if (!ok) continue;
          if (isMoreThanArticles(root)) expect(built.path).toBe('general');
          // A test of which the fast path is never taken would prove nothing.
          if (index === 0) expect(built.path).toBe('fast');
          if (built.path !== 'fast') continue;
          const { said, todo } = await askGeneral(root, now);
          expect(todo).toEqual([]);
          expect(built.said.split('\n').slice(0, said.length)).toEqual(said);
        }
        const clean = copyOf(root, [...SOURCES, '.warta/pictures']);
        expect(await builder.build({ root: clean, now })).toMatchObject({ ok });
        expectSameSite(siteOf(root), ok ? siteOf(clean) : before);
        for (const folder of [root, clean]) rmSync(folder, { recursive: true });
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  Math.max(300_000, RUNS * 60_000),
);
