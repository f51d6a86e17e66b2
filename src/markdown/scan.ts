import { markdownToMdast, type MdastNode } from 'satteri';
import type { Mention } from '#src/schema/record.ts';
import type { BodyProblem } from './body-problem.ts';
import { examined, type Findings } from './examine.ts';
import { excerptOf, treeText, wordCount, writtenText } from './excerpt.ts';
import { DEEPEST, features, sourceOf, unmarked } from './syntax.ts';

/** What intake keeps of a body. */
export interface ScannedBody {
  readonly excerpt: string;
  readonly words: number;
  /** Stories, pictures and ad slots that the body names, each place once, in the order of the body. */
  readonly mentions: readonly Mention[];
  readonly problems: readonly BodyProblem[];
}

/** Reads a body without rendering it. `firstLine` is the line of its file where it starts, from 1. */
export function scanBody(markdown: string, firstLine: number): ScannedBody {
  const source = sourceOf(markdown);
  const root = markdownToMdast(source.text, { features: features(source) });
  const mentions: Mention[] = [];
  const problems: BodyProblem[] = [];
  const lines = source.text.split(/\r\n|\n|\r/);
  const definitions = new Map<string, string>();
  const visit = (node: MdastNode, depth: number): void => {
    const line = firstLine + (node.position?.start.line ?? 1) - 1;
    const findings: Findings = examined(node, { lines, definitions });
    for (const mention of findings.mentions) mentions.push({ ...mention, line });
    for (const { below = 0, ...problem } of findings.problems) {
      problems.push({ ...problem, line: line + below });
    }
    if (!('children' in node)) return;
    if (depth < DEEPEST) for (const child of node.children) visit(child, depth + 1);
    else problems.push({ code: 'nested-too-deep', severity: 'error', line });
  };
  if (source.text.includes(']:')) define(root, definitions, 0);
  visit(root, 0);
  return {
    excerpt: excerptOf(firstParagraph(root)),
    words: wordCount(writtenText(root)),
    mentions,
    problems,
  };
}

/** Addresses by label, for pictures written as `![alt][label]`; the first definition counts. */
function define(node: MdastNode, definitions: Map<string, string>, depth: number): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) {
    definitions.set(node.identifier, unmarked(node.url));
  }
  if ('children' in node && depth < DEEPEST) {
    for (const child of node.children) define(child, definitions, depth + 1);
  }
}

/** The first paragraph with words in it, not inside anything else. */
function firstParagraph(root: MdastNode): string {
  if (!('children' in root)) return '';
  for (const node of root.children) {
    const text = node.type === 'paragraph' ? treeText(node) : '';
    if (text !== '') return text;
  }
  return '';
}
