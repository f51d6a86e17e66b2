import { appendFileSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Page } from '#src/edition/page.ts';
import { aProgram } from './a-program.ts';
import { aPaper, buildWell, siteOf } from './build-in-child.ts';

const TELLS = `
<output>{JSON.stringify([
  Astro.locals.page.model.url, Astro.routePattern, Astro.slots.has('default'), Astro.slots.has('none'),
  Astro.response.headers.has('x-seen'), Astro.generator
])}</output>
{Astro.response.headers.set('x-seen', 'yes')}
`;

let program: string;
let paper: string;
beforeAll(() => {
  program = aProgram();
  paper = aPaper('whole');
  appendFileSync(join(program, 'src/components/Body.astro'), TELLS);
  buildWell(paper, {}, undefined, program);
});

test('a template of a newsroom sees its own page, with its slots, its route and its response', () => {
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
    expect(seen, file).toEqual([url, route, isArticle, false, false, astro]);
  }
});

test('the templates answer with a page as the bytes that it is, not as a stream', () => {
  const chunks = globSync(join(program, '.warta/templates/*/server/**/*.mjs'));
  const has = (code: string) => chunks.some((file) => readFileSync(file, 'utf8').includes(code));
  expect([has('extends AnswerOfNode'), has('extends EncoderOfNode')]).toEqual([true, true]);
});

test('a page that cannot be rendered says so by its status', async () => {
  const templates = join(program, '.warta/templates');
  const [version = ''] = readdirSync(templates).filter((name) => /^[0-9a-f]+$/.test(name));
  const { routes, renderPage } = (await import(join(templates, version, 'server/entry.mjs'))) as {
    readonly routes: readonly { readonly component: string }[];
    readonly renderPage: (route: object, page: Page) => Promise<Response>;
  };
  const page = { model: { url: '/x/' } } as Page;
  const route = routes.find(({ component }) => component.endsWith('/article.astro')) ?? {};
  expect(await renderPage(route, page)).toMatchObject({ status: 500 });
});
