import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What Astro tells of a request. Pages have none. */
const OF_A_REQUEST = [
  ...['cache', 'callAction', 'clientAddress', 'cookies', 'csp', 'getActionResult'],
  ...['originPathname', 'preferredLocale', 'preferredLocaleList', 'redirect', 'request'],
  ...['response', 'rewrite', 'session', 'url'],
];
const NAMES = OF_A_REQUEST.join('|');
/** `Astro.url`, or `const { url } = Astro`; of slots nothing but `Astro.slots.has()`. */
const ASKED = new RegExp(
  [
    String.raw`\bAstro\??\.(${NAMES})\b`,
    String.raw`\bAstro\??\.(slots)\b(?!\??\.has\b)`,
    String.raw`\{(?:[^;=]*[\s,])?(${NAMES}|slots)\b[^;=]*\}\s*=\s*Astro\b(?!\s*\??\.)`,
  ].join('|'),
);
const COMMENTS = /\/\*[^]*?\*\/|<!--[^]*?-->|^\s*\/\/.*$/gm;

/** What is wrong with a template, and where in it, from line 1 and column 0; undefined when the press can render it. */
export function templateFault(template: string) {
  const code = template.replace(COMMENTS, (comment) => comment.replace(/[^\n]/g, ' '));
  const found = ASKED.exec(code);
  if (!found) return undefined;
  const name = found.slice(1).find(Boolean) ?? '';
  const before = code.slice(0, found.index).split('\n');
  return {
    message: messageOf(name),
    loc: { line: before.length, column: before.at(-1)?.length ?? 0 },
  };
}

function messageOf(name: string): string {
  return name === 'slots'
    ? 'Astro.slots renders for one page, and all pages of a kind are made in one go: write <slot />. Astro.slots.has() may be asked.'
    : `Astro.${name} is about a request, and pages are made without one. What a page shows is in Astro.props and Astro.locals.page.`;
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
        // The development server's log says no more than the message.
        if (fault)
          this.error({ ...fault, id, message: `${id}:${fault.loc.line}: ${fault.message}` });
      },
    },
  };
}
