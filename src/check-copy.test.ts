import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calendarOf } from '#src/calendar.ts';
import { scanBody } from '#src/markdown/scan.ts';
import { aContentFolder, anArticleText, contentOf } from '#src/testing/a-content-folder.ts';
import { aSite } from '#src/testing/builders.ts';
import type { CheckedFile } from '#src/desk/read-files.ts';
import { copyChecker } from './check-copy.ts';

const articles = Array.from({ length: 300 }, (_, number) => {
  // Every tenth is at fault, every hundredth is no text at all.
  const keys = { title: `Berita nomor ${String(number)}`, section: number % 10 ? 'kota' : 'kotta' };
  const text = number % 100 ? anArticleText(keys) : Buffer.from([0xff, 0xfe, number]);
  return [`articles/2026/11/${String(number)}.md`, text] as const;
});

test('copy that is shared out among threads reads as in one, and is as well remembered', async () => {
  const root = aContentFolder(Object.fromEntries(articles));
  const site = aSite();
  const rules = { site, calendar: calendarOf(site), scanBody };
  const alone = await contentOf(root, { cacheFolder: join(root, 'alone') });
  expect(alone.counts).toEqual({ found: 304, refused: 30 });
  const here: string[] = [];
  const shared = await contentOf(root, {
    checkFiles: copyChecker(
      root,
      {
        ...rules,
        scanBody: (markdown, line) => {
          here.push(markdown);
          return scanBody(markdown, line);
        },
      },
      10,
    ),
  });
  expect(shared).toEqual(alone);
  expect(here.length, 'read in this thread').toBeLessThan(297);
  const again = await contentOf(root, {
    checkFiles: (sources) => {
      expect(sources).toEqual([]);
      return Promise.resolve();
    },
  });
  expect(again).toEqual(alone);
});

test('a file that vanished on the way is told by name', async () => {
  const root = aContentFolder(Object.fromEntries(articles));
  const site = aSite();
  const check = copyChecker(root, { site, calendar: calendarOf(site), scanBody }, 10);
  rmSync(join(root, 'content'), { recursive: true });
  const sources = articles.map(([path]) => ({
    ...{ file: `content/${path}`, slug: path, collection: 'articles' as const },
  }));
  const read: CheckedFile[] = [];
  await check(sources, (checked) => read.push(checked));
  expect(new Set(read.map(({ reading }) => reading.draft.file))).toEqual(
    new Set(sources.map(({ file }) => file)),
  );
  expect(read.every(({ reading }) => reading.problems[0]?.code === 'unreadable-file')).toBe(true);
});
