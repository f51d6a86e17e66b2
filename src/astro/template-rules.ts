import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What Astro tells of a request, and what it renders once more for one. */
const OF_A_REQUEST = [
  ...['cache', 'callAction', 'clientAddress', 'cookies', 'csp', 'getActionResult'],
  ...['originPathname', 'preferredLocale', 'preferredLocaleList', 'redirect', 'request'],
  ...['response', 'rewrite', 'session', String.raw`slots\.render`, 'url'],
].join('|');
const ASKED = new RegExp(
  String.raw`\bAstro\.(${OF_A_REQUEST})\b|[{,]\s*(${OF_A_REQUEST})\b[^{}]*\}\s*=\s*Astro\s*[;\n]`,
);

/** What is wrong with a template, and where in it, from line 1 and column 0; undefined when the press can render it. */
export function templateFault(template: string) {
  const found = ASKED.exec(template);
  if (!found) return undefined;
  const name = found[1] ?? found[2] ?? '';
  const before = template.slice(0, found.index).split('\n');
  return {
    message: `Astro.${name} is about a request, and pages are made without one. What a page shows is in Astro.props and Astro.locals.page.`,
    loc: { line: before.length, column: before.at(-1)?.length ?? 0 },
  };
}

/** Refuses templates that ask for what pages do not have: it would be that of another page, or of none. */
export function templateRules(): Plugin {
  return {
    name: 'template-rules',
    // Before Astro has compiled it: the line is to be the template's own.
    load: {
      order: 'pre',
      filter: { id: /\.astro$/ },
      handler(id) {
        const fault = templateFault(readFileSync(id, 'utf8'));
        if (fault) this.error({ ...fault, id });
      },
    },
  };
}
