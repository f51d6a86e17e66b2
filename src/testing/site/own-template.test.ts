import { appendFileSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Page } from '#src/edition/page.ts';
import { loadTemplates } from '#src/press/render.ts';
import { aProgram } from './a-program.ts';
import { aPaper, build, buildWell, siteOf } from './build-in-child.ts';

const TELLS = `
<output>{JSON.stringify([
  Astro.locals.page.model.url, Astro.routePattern, Astro.slots.has('default'), Astro.slots.has('none'),
  Astro.generator
])}</output>
`;

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

test('a page that cannot be rendered says which it is and why', async () => {
  const templates = join(program, '.warta/templates');
  const [version = ''] = readdirSync(templates).filter((name) => /^[0-9a-f]+$/.test(name));
  const render = await loadTemplates(join(templates, version, 'server/entry.mjs'));
  const page = { model: { url: '/x/', kind: 'article' } } as Page;
  await expect(render(page)).rejects.toThrow('/x/ could not be rendered: its status was 500');
});

test('a template that asks for what a page does not have is refused by its file and line', () => {
  const before = siteOf(paper);
  const file = join(program, 'src/components/Body.astro');
  const line = readFileSync(file, 'utf8').split('\n').length;
  appendFileSync(file, '<p>{Astro.url.href}</p>\n');
  const { code, output } = build(paper, {}, undefined, program);
  expect([code, output]).toEqual([1, expect.stringContaining('Astro.url is about a request')]);
  expect(output).toContain(`src/components/Body.astro:${String(line)}:`);
  expect(siteOf(paper)).toEqual(before);
});
