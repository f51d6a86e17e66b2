import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templateFault } from './template-rules.ts';

test.each([
  ['<p>{Astro.url.href}</p>', 'Astro.url', [1, 4]],
  ['---\nconst { props, url } = Astro;\n---\n', 'Astro.url', [2, 13]],
  ['---\nconst html = await Astro.slots.render("default");\n---\n', 'Astro.slots.render', [2, 19]],
  ['---\nif (!x) return Astro.redirect("/");\n---\n', 'Astro.redirect', [2, 15]],
])('%j asks for what a page does not have', (template, what, [line, column]) => {
  const fault = templateFault(template);
  expect(fault?.message).toMatch(new RegExp(`^${what} is about a request`));
  expect(fault?.loc).toEqual({ line, column });
});

test.each([
  '---\nconst { url, request } = Astro.props;\n---\n<a href={url}>{Astro.slots.has("default")}</a>',
  '---\nconst { page } = Astro.locals;\nconst { props } = Astro;\n---\n{Astro.self} {Astro.generator}',
])('%j asks for nothing else', (template) => {
  expect(templateFault(template)).toBeUndefined();
});

test('no template of the paper asks for what pages do not have', () => {
  const root = join(import.meta.dirname, '..');
  const faults = globSync('**/*.astro', { cwd: root })
    .map((file) => templateFault(readFileSync(join(root, file), 'utf8')))
    .filter((fault) => fault !== undefined);
  expect(faults).toEqual([]);
});
