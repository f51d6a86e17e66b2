import type { MdastNode } from 'satteri';
import type { Mention } from '#src/schema/record.ts';
import { address } from './addresses.ts';
import { examinedDirective } from './directives/examine.ts';
import type { Finding } from './directives/directive.ts';
import { malformedDirectives } from './directives/malformed.ts';
import { rawHtmlFacts } from './raw-html.ts';
import { unmarked } from './syntax.ts';

/** What one node names, and what is wrong with it. */
export interface Findings {
  readonly mentions: readonly Pick<Mention, 'what' | 'name'>[];
  /** `below`: on which line of the node, counted from its first; that one where it is left out. */
  readonly problems: readonly (Finding & { readonly below?: number })[];
}

/** What a node is judged by besides itself. */
export interface Surroundings {
  readonly lines: readonly string[];
  /** Addresses of `[label]: address`, by label. */
  readonly definitions: ReadonlyMap<string, string>;
}

const NOTHING: Findings = { mentions: [], problems: [] };

/** Judges one node of a body, without what is inside it. */
export function examined(node: MdastNode, { lines, definitions }: Surroundings): Findings {
  switch (node.type) {
    case 'containerDirective':
    case 'leafDirective':
      return examinedDirective(node, lines);
    case 'image':
      return picture(unmarked(node.url), node.alt ?? '');
    case 'imageReference':
      return picture(definitions.get(node.identifier) ?? '', node.alt ?? '');
    case 'heading':
      return node.depth === 1 ? problem({ code: 'heading-one', severity: 'warning' }) : NOTHING;
    case 'link':
    case 'definition':
      return link(unmarked(node.url));
    case 'html':
      return rawHtml(unmarked(node.value));
    case 'text':
      return text(unmarked(node.value));
    case 'paragraph':
      return strayFence(node)
        ? problem({ code: 'directive-stray-end', severity: 'error' })
        : NOTHING;
    default:
      return NOTHING;
  }
}

function problem(found: Finding): Findings {
  return { mentions: [], problems: [found] };
}

/** Few texts have a bracket of a directive, and most nodes are texts. */
function text(value: string): Findings {
  if (!value.includes('{') && !value.includes('::')) return NOTHING;
  return { mentions: [], problems: malformedDirectives(value) };
}

function picture(name: string, alt: string): Findings {
  const problems: Finding[] =
    alt.trim() === '' ? [{ code: 'picture-without-alt', severity: 'error', found: name }] : [];
  return { mentions: [{ what: 'picture', name }], problems };
}

function link(url: string): Findings {
  if (address(url, 'host.invalid')) return NOTHING;
  return problem({ code: 'unsafe-link', severity: 'warning', found: url });
}

function rawHtml(html: string): Findings {
  const { refused, pictures } = rawHtmlFacts(html);
  const shown = pictures.map(({ name, hasAlt }) => picture(name, hasAlt ? name : ''));
  return {
    mentions: shown.flatMap(({ mentions }) => mentions),
    problems: [
      ...shown.flatMap(({ problems }) => problems),
      ...[...new Set(refused)].map((found): Finding => ({
        code: 'raw-html',
        severity: 'warning',
        found,
      })),
    ],
  };
}

/** `:::` alone: the end of a container that is not open. */
function strayFence(node: Extract<MdastNode, { type: 'paragraph' }>): boolean {
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'text' && /^:{3,}$/.test(only.value.trim());
}
