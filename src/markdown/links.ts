import { markdownToMdast, type MdastNode } from 'satteri';
import { DEEPEST, features, sourceOf, unmarked } from './syntax.ts';

/** A link of a body, and its line in the file, from 1. */
export interface BodyLink {
  readonly href: string;
  readonly line: number;
}

const HREF = /(?<![\w-])href=["']([^"']+)/gi;

/** Every address that readers can follow from a body, as it is written; `firstLine` is the line of its file where it starts. */
export function linksIn(markdown: string, firstLine: number): readonly BodyLink[] {
  const source = sourceOf(markdown);
  const root = markdownToMdast(source.text, { features: features(source) });
  const links: BodyLink[] = [];
  const definitions = new Map<string, BodyLink>();
  const followed = new Set<string>();
  const visit = (node: MdastNode, depth: number): void => {
    const line = firstLine + (node.position?.start.line ?? 1) - 1;
    if (node.type === 'link') links.push({ href: unmarked(node.url), line });
    if (node.type === 'linkReference') followed.add(node.identifier);
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, { href: unmarked(node.url), line });
    }
    if (node.type === 'html') {
      for (const [, href = ''] of node.value.matchAll(HREF)) links.push({ href, line });
    }
    if ('children' in node && depth < DEEPEST) {
      for (const child of node.children) visit(child, depth + 1);
    }
  };
  visit(root, 0);
  const referred = [...definitions].filter(([label]) => followed.has(label));
  return [...links, ...referred.map(([, link]) => link)];
}
