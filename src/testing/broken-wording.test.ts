import { describe, expect, test } from 'vitest';
import { printProblems } from '#src/desk/content-error.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { asOfFrom, readSite } from '#src/paper-config.ts';
import { LANGUAGES } from '#src/schema/site.ts';
import { aBrokenPaper } from './a-broken-paper.ts';

describe('what an editor is told of a broken paper', () => {
  test.each(LANGUAGES)('reads as it was reviewed, in %s', async (language) => {
    const root = aBrokenPaper();
    const site = await readSite(root);
    const asOf = asOfFrom({ WARTA_NOW: '2026-11-24 09:00' }, 0, site.timeZone);
    const { problems } = await openNewsroom({ root, site, asOf });
    const told = `${printProblems(problems, language)}\n`;
    await expect(told).toMatchFileSnapshot(`./fixtures/broken.${language}.txt`);
  });
});
