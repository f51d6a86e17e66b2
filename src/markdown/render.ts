import type { RootContent } from 'hast';
import { safeTree } from './allow-list.ts';
import type { BodyContext } from './body-context.ts';
import { bodyTree } from './body-tree.ts';
import { decorated } from './decorate.ts';
import { element } from './element.ts';
import { htmlOf } from './html.ts';
import { pageIds } from './page-ids.ts';

/**
 * Body text as safe HTML: read by the engine, judged by the allow-list, then dressed by the paper.
 * Never throws; empty for an empty body. The same body and context give the same bytes.
 */
export function renderBody(markdown: string, context: BodyContext): string {
  const tree = bodyTree(markdown, context.t);
  const { tag, directives } = tree;
  const body = decorated(safeTree(tree), { context, ids: pageIds(), tag, directives });
  return htmlOf(opened(body, context.dateline)).trim();
}

/** A dateline opens the first paragraph, or stands alone before a body that opens with something else. */
function opened(body: readonly RootContent[], dateline: string | undefined): RootContent[] {
  const start = body.findIndex(
    (node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''),
  );
  const first = body[start];
  if (dateline === undefined || !first) return [...body];
  const place = element('strong', {}, dateline);
  if (first.type === 'element' && first.tagName === 'p') {
    const paragraph = element('p', first.properties, place, ' ', ...first.children);
    return body.map((node) => (node === first ? paragraph : node));
  }
  return [element('p', {}, place), { type: 'text', value: '\n' }, ...body];
}
