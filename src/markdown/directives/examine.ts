import { distance } from 'fastest-levenshtein';
import type { MdastNode } from 'satteri';
import type { Findings } from '../examine.ts';
import { DEEPEST, unmarked } from '../syntax.ts';
import type { Attributes, Finding } from './directive.ts';
import { DIRECTIVE_NAMES, directiveNamed } from './register.ts';

type Node = Extract<MdastNode, { type: 'containerDirective' | 'leafDirective' }>;

/** Judges a directive: its name, its form, its end, and what it needs. */
export function examinedDirective(node: Node, lines: readonly string[]): Findings {
  const isContainer = node.type === 'containerDirective';
  const open: Finding[] =
    isContainer && !isClosed(node, lines)
      ? [{ code: 'directive-unclosed', severity: 'error', found: `:::${node.name}` }]
      : [];
  const directive = directiveNamed(node.name);
  if (!directive) return { mentions: [], problems: [...open, unknown(node.name)] };
  const form: Finding[] =
    (directive.form === 'container') === isContainer
      ? []
      : [
          {
            code: 'directive-form',
            severity: 'error',
            found: `${isContainer ? ':::' : '::'}${node.name}`,
            values: { example: directive.example },
          },
        ];
  const written = { attributes: attributesOf(node), pictures: pictureCount(node, 0) };
  // Written in the wrong form, it needs nothing more than the right one.
  const needs = form.length > 0 ? [] : directive.check(written);
  return { mentions: directive.mentions(written), problems: [...open, ...form, ...needs] };
}

function attributesOf(node: Node): Attributes {
  return Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, text]) => [
      unmarked(key),
      unmarked(text ?? ''),
    ]),
  );
}

/** The last line of a closed container is its fence; an open one runs to the end of what it is in. */
function isClosed(node: Node, lines: readonly string[]): boolean {
  const { start, end } = node.position ?? {};
  if (!start || !end || end.line === start.line) return false;
  return /(?:^|[\s>]):{3,}\s*$/.test(lines[end.line - 1] ?? '');
}

function pictureCount(node: MdastNode, depth: number): number {
  if (node.type === 'image' || node.type === 'imageReference') return 1;
  if (!('children' in node) || depth > DEEPEST) return 0;
  return node.children.reduce((sum, child) => sum + pictureCount(child, depth + 1), 0);
}

function unknown(name: string): Finding {
  const near = DIRECTIVE_NAMES.find((known) => distance(known, name.toLowerCase()) <= 2);
  return {
    code: 'unknown-directive',
    severity: 'error',
    found: name,
    values: { known: DIRECTIVE_NAMES.join(', '), ...(near === undefined ? {} : { near }) },
  };
}
