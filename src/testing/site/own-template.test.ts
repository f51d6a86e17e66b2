import { appendFileSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { PageModel } from '#src/edition/page-models.ts';
import { pageRefs } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { readSite } from '#src/paper-config.ts';
import { furnishingOf } from '#src/paper-outputs.ts';
import { fileOf } from '#src/press/outputs.ts';
import { openPageMaker } from '#src/press/page-maker.ts';
import { aProgram } from './a-program.ts';
import { aPaper, build, buildWell, siteOf } from './build-in-child.ts';

const TELLS = `
<output>{JSON.stringify([
  Astro.locals.page.model.url, Astro.routePattern, Astro.slots.has('default'), Astro.slots.has('none'),
  Astro.generator
])}</output>
`;

/** When the paper of the tests is made. */
const NOON = Date.parse('2026-11-24T09:00+08:00');

let program: string;
let paper: string;
beforeAll(() => {
  program = aProgram();
  paper = aPaper('whole');
  appendFileSync(join(program, 'src/components/Body.astro'), TELLS);
  buildWell(paper, {}, undefined, program);
});

test('a template of a newsroom sees its own page, with its slots and its route', () => {
  const told = [...siteOf(paper)].flatMap(([file, page]) => {
    const [, output] = /<output>(.*?)<\/output>/s.exec(page) ?? [];
    return output === undefined
      ? []
      : [{ file, seen: JSON.parse(output.replaceAll('&quot;', '"')) as unknown }];
  });
  expect(told.length).toBeGreaterThan(10);
  for (const { file, seen } of told) {
    const url = `/${file.replace(/index\.html$/, '')}`;
    // A standing page has nothing below its text.
    const isArticle = /^\d{4}\//.test(file);
    const route = isArticle ? '/article' : '/page';
    const astro: unknown = expect.stringMatching(/^Astro v\d/);
    expect(seen, file).toEqual([url, route, isArticle, false, astro]);
  }
});

test('the templates answer with a page as the bytes that it is, not as a stream', () => {
  const chunks = globSync(join(program, '.warta/templates/*/server/**/*.mjs'));
  const has = (code: string) => chunks.some((file) => readFileSync(file, 'utf8').includes(code));
  expect([has('extends AnswerOfNode'), has('extends EncoderOfNode')]).toEqual([true, true]);
});

/** Makes pages of the paper with the program's templates, as the press does. */
async function openPress() {
  const site = await readSite(paper);
  const newsroom = await openNewsroom({ root: paper, site, asOf: NOON });
  const shelf = join(program, '.warta/templates');
  const [version = ''] = readdirSync(shelf).filter((name) => /^[0-9a-f]+$/.test(name));
  const entry = join(shelf, version, 'server/entry.mjs');
  const make = await openPageMaker(entry, furnishingOf(newsroom));
  const articles = pageRefs(newsroom.edition, translator(site.language))
    .filter(({ kind }) => kind === 'article')
    .map((page) => ({ file: fileOf(page.url), model: page.model(), keepBody: false }));
  return { make, articles };
}

test('a page that cannot be rendered is named, and leaves nothing to the next of its kind', async () => {
  const { make, articles } = await openPress();
  const [first, second] = articles;
  if (!first || !second) throw new Error('The paper has no two articles.');
  const broken = { ...first.model, url: '/x/', more: null } as unknown as PageModel;
  await expect(make([{ ...first, model: broken }])).rejects.toThrow('/x/ could not be rendered: ');
  const made = await Promise.all([make([first]), make([second])]);
  const site = siteOf(paper);
  for (const { file, bytes } of made.flat()) {
    expect(Buffer.from(bytes).toString('latin1'), file).toBe(site.get(file));
  }
});

test.each([
  ['asks for what no page has', '<p>{Astro.url.href}</p>', 'Astro.url is about a request'],
  ['leaves something to other pages', '{(Astro.locals.player = 1)}', 'could not be rendered: '],
])('a template that %s is refused, and the site is as it was', (_, written, why) => {
  const before = siteOf(paper);
  const file = join(program, 'src/components/Body.astro');
  const template = readFileSync(file, 'utf8');
  writeFileSync(file, `${template}${written}\n`);
  const { code, output } = build(paper, {}, undefined, program);
  writeFileSync(file, template);
  expect([code, output]).toEqual([1, expect.stringContaining(why)]);
  const line = template.split('\n').length;
  if (written.includes('url')) expect(output).toContain(`Body.astro:${String(line)}:`);
  expect(siteOf(paper)).toEqual(before);
});
