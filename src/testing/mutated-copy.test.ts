import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { printProblems } from '#src/desk/content-error.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { instantOf } from '#src/calendar.ts';
import { readSite } from '#src/paper-config.ts';
import type { Site } from '#src/schema/site.ts';
import { aPaper } from './site/build-in-child.ts';

const FILE = 'content/articles/2026/11/dermaga-baru-dibuka.md';
/** Longest that one reading of the paper may take, in milliseconds: far over what it takes, far under a hang. */
const PATIENCE = 5000;

/** What tends to upset parsers of YAML and Markdown, and copy that is cut and pasted wrongly. */
const HOSTILE = [
  ...['---', '---js\n', '...\n', '+++', '\n---\n', '\t', '\r', '\0', '\u202e', '\uFEFF', '\u00a0'],
  ...['&a [', '*a', '!!js/function ', '<<: ', '? ', '- ', ': ', '"', "'", '|\n', '>\n', '{', '}'],
  ...['[', ']', '__proto__: 1\n', 'constructor: 1\n', '2026-02-30', '0x10', '1e999', '~', '#', '%'],
  ...[
    ':::galeri\n',
    ':::',
    '::video{',
    '::baca-juga{toString}',
    '::iklan{',
    '![](',
    '](',
    '[^1]: ',
  ],
  ...['<script>', '<!--', '<![CDATA[', '</', '&#x0;', '| - |\n', '```\n', '> '.repeat(500)],
  ...['['.repeat(3000), '*'.repeat(3000), '- '.repeat(1000), 'a'.repeat(5000), '\n'.repeat(2000)],
].map((text) => Buffer.from(text));

const bytes = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((some) => Buffer.from(some)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 8 }).map((some) => Buffer.from(some)) },
);
/** At a place (in thousandths of the file, evenly: not its first line alone), this much is taken away and these bytes are put in, some times over. */
interface Change {
  readonly place: number;
  readonly taken: number;
  readonly put: Buffer;
  readonly times: number;
}
const change: fc.Arbitrary<Change> = fc.record({
  place: fc.noBias(fc.nat({ max: 999 })),
  taken: fc.nat({ max: 40 }),
  put: bytes,
  times: fc.constantFrom(1, 1, 1, 2, 5),
});

function changed(text: Buffer, { place, taken, put, times }: Change): Buffer {
  const start = Math.floor((place / 1000) * text.length);
  const added = Array.from({ length: times }, () => put);
  return Buffer.concat([text.subarray(0, start), ...added, text.subarray(start + taken)]);
}

describe('an article that something went wrong with', () => {
  let root: string;
  let site: Site;
  let sound: Buffer;
  beforeAll(async () => {
    root = aPaper('whole');
    site = await readSite(root);
    sound = readFileSync(join(root, FILE));
  });

  test('is read or refused, in time, and never vanishes or throws', async () => {
    const asOf = instantOf('2026-11-24 09:00', site.timeZone);
    const one = async (changes: readonly Change[]): Promise<void> => {
      writeFileSync(join(root, FILE), changes.reduce(changed, sound));
      const started = performance.now();
      const { records, problems, counts } = await openNewsroom({ root, site, asOf });
      expect(performance.now() - started).toBeLessThan(PATIENCE);
      const isRead = records.articles.some(({ file }) => file === FILE);
      const isRefused = problems.some(
        ({ file, severity }) => file === FILE && severity === 'error',
      );
      expect(isRead || isRefused).toBe(true);
      expect(counts.found).toBe(counts.published + counts.hidden + counts.refused);
      for (const language of ['id', 'en'] as const) {
        // A problem without words is shown as its code.
        expect(printProblems(problems, language)).not.toMatch(/^ {2}[a-z]+(?:-[a-z\d]+)*$/m);
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), one), {
      numRuns: 150,
    });
  });
});
