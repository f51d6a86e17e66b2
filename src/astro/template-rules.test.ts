import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { templateFault } from './template-rules.ts';

test.each([
  ['<p>{Astro.url.href}</p>', 'Astro.url is about a request', [1, 4]],
  ['<p>{Astro?.url.href}</p>', 'Astro.url is about a request', [1, 4]],
  ['---\nconst { props, url } = Astro;\n---\n', 'Astro.url is about a request', [2, 6]],
  ['---\nconst { url, locals: { page } } = Astro;\n---\n', 'Astro.url is about a request', [2, 6]],
  ['---\nif (!x) return Astro.redirect("/");\n---\n', 'Astro.redirect is about', [2, 15]],
  ['---\nawait Astro.slots.render("default");\n---\n', 'Astro.slots renders', [2, 6]],
  ['---\nconst { slots } = Astro;\n---\n', 'Astro.slots renders', [2, 6]],
  ['---\nconst slots = Astro.slots;\n---\n', 'Astro.slots renders', [2, 14]],
])('%j asks for what a page does not have', (template, what, [line, column]) => {
  const fault = templateFault(template);
  expect(fault?.message).toContain(what);
  expect(fault?.loc).toEqual({ line, column });
});

test.each([
  '---\nconst { url, request } = Astro.props;\n---\n<a href={url}>{Astro.slots.has("default")}</a>',
  '---\nconst { page } = Astro.locals;\nconst { props } = Astro;\n---\n{Astro.self} {Astro.generator}',
  '---\n// Not Astro.url.\n/* Astro.url\n */\n---\n{/* nor Astro.url */}<!-- nor Astro.url -->',
  '---\nconst { url } = link;\nconst { props } = Astro;\n---\n',
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
