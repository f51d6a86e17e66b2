import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPaper, siteOf } from './build-in-child.ts';
import { expectSameSite } from './expect-same-site.ts';
import { openBuilder } from './open-builder.ts';
import { change, KINDS_OF_CHANGE } from './paper-changes.ts';

const START = Date.UTC(2026, 10, 24, 1);
const HOUR = 3_600_000;
const RUNS = Number(process.env['WARTA_SEQUENCES'] ?? 40);

const builder = openBuilder();
afterAll(builder.close);

let base: string;
beforeAll(async () => {
  base = aPaper('whole');
  expect((await builder.build({ root: base, now: START })).ok).toBe(true);
});

function copyOf(paper: string, parts: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'warta-sequence-'));
  for (const part of parts.filter((name) => existsSync(join(paper, name)))) {
    cpSync(join(paper, part), join(root, part), { recursive: true });
  }
  return root;
}

const SOURCES = ['content', 'public', 'site.config.ts'];
const aChange = fc.record({
  what: fc.constantFrom(...KINDS_OF_CHANGE),
  pick: fc.nat({ max: 9999 }),
  other: fc.nat({ max: 9999 }),
});
const aStep = fc.record({
  changes: fc.array(aChange, { minLength: 0, maxLength: 3 }),
  hours: fc.constantFrom(0, 0, 1, 30, 24 * 10, 24 * 40),
});

let done = 0;
/** Thousands take hours: how far they are is said now and then. */
function tellProgress(): void {
  done += 1;
  if (RUNS > 100 && done % 25 === 0) process.stderr.write(`${done} of ${RUNS} sequences\n`);
}

test(
  'after any sequence of changes, the site is that of a clean build, byte for byte',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 4 }), async (steps) => {
        const root = copyOf(base, [...SOURCES, '.warta', 'dist', 'dist.ledger']);
        let now = START;
        let ok = true;
        let before = siteOf(root);
        for (const { changes, hours } of steps) {
          for (const one of changes) change(root, one);
          now += hours * HOUR;
          before = siteOf(root);
          ({ ok } = await builder.build({ root, now }));
        }
        const clean = copyOf(root, [...SOURCES, '.warta/pictures']);
        expect(await builder.build({ root: clean, now })).toMatchObject({ ok });
        // A refused build leaves the site as it was.
        expectSameSite(siteOf(root), ok ? siteOf(clean) : before);
        for (const folder of [root, clean]) rmSync(folder, { recursive: true });
        tellProgress();
      }),
      // The seed that is printed repeats it; to shrink every failure here would take an hour.
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  Math.max(300_000, RUNS * 15_000),
);
