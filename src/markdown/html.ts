import type { Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * What `toHtml` says of these nodes, in a fraction of the time. Its work is with attributes and with
 * characters that must be escaped; most elements and texts of a body have neither.
 */
export function htmlOf(nodes: readonly RootContent[]): string {
  let html = '';
  for (const node of nodes) {
    if (node.type === 'text' && !/[<&]/.test(node.value)) html += node.value;
    else if (node.type === 'element' && isPlain(node)) {
      html += `<${node.tagName}>${htmlOf(node.children)}</${node.tagName}>`;
    } else html += toHtml(node);
  }
  return html;
}

/** Without attributes; and with something inside, so it is none of those that have no end tag. */
function isPlain({ properties, children }: Element): boolean {
  return children.length > 0 && Object.keys(properties).length === 0;
}
