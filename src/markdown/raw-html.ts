import { htmlToHast, type HastNode } from 'satteri';
import { address } from './addresses.ts';
import { ELEMENTS } from './allow-list.ts';
import { DEEPEST } from './syntax.ts';

/** What a piece of raw HTML holds that the desk must know. */
export interface RawHtmlFacts {
  /** What will be taken out, as an editor may look for it: `<script>`, `onclick`, `javascript:alert(1)`. */
  readonly refused: readonly string[];
  /** Pictures it shows, by name, and whether their alt text is there. */
  readonly pictures: readonly { readonly name: string; readonly hasAlt: boolean }[];
}

/** Reads raw HTML by itself; the tags of an inline pair come one by one, each a piece of its own. */
export function rawHtmlFacts(html: string): RawHtmlFacts {
  const refused: string[] = [];
  const pictures: { name: string; hasAlt: boolean }[] = [];
  const visit = (node: HastNode, depth: number): void => {
    if (node.type === 'element') {
      if (!ELEMENTS.includes(node.tagName)) refused.push(`<${node.tagName}>`);
      for (const [name, value] of Object.entries(node.properties)) {
        if (/^(?:on|style$)/i.test(name)) refused.push(name.toLowerCase());
        if (/^(?:href|src)$/.test(name) && !address(String(value), 'host.invalid')) {
          refused.push(String(value));
        }
      }
      const { src, alt } = node.properties;
      if (node.tagName === 'img' && typeof src === 'string') {
        pictures.push({ name: src, hasAlt: typeof alt === 'string' && alt.trim() !== '' });
      }
    }
    if (!('children' in node)) return;
    if (depth < DEEPEST) for (const child of node.children) visit(child, depth + 1);
    else refused.push('<…>');
  };
  visit(htmlToHast(html, { fragment: true }), 0);
  // A fragment's parser leaves out tags that make no element here, such as `<frame>` or `<body onload>`.
  const [, bare] = /^<(html|head|body|frameset|frame)\b/i.exec(html.trim()) ?? [];
  if (bare !== undefined) refused.push(`<${bare.toLowerCase()}>`);
  return { refused, pictures };
}
