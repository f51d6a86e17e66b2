import type { Element, ElementContent } from 'hast';
import { address, isElsewhere, relElsewhere } from './addresses.ts';
import type { BodyContext } from './body-context.ts';
import type { FoundDirective } from './body-tree.ts';
import { directiveMarkup } from './directives/placed.ts';
import { element, holding, textIn, textProperty } from './element.ts';
import { footnotes, footnoteLink } from './footnotes.ts';
import type { PageIds } from './page-ids.ts';
import { IN_COLUMN, pictureOf } from './picture.ts';
import { cell, table } from './table.ts';

/** A body on its way to the page: what it has found, and where it will stand. */
export interface Setting {
  readonly context: BodyContext;
  readonly ids: PageIds;
  readonly tag: string;
  readonly directives: readonly FoundDirective[];
}

/**
 * Gives safe elements the markup of the paper. Only here do classes, ids and `rel` come into a body,
 * and only what the allow-list has let through comes in.
 */
export function decorated(nodes: readonly ElementContent[], setting: Setting): ElementContent[] {
  const page: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'element') page.push(...dressed(node, setting));
    else page.push(node);
  }
  return page;
}

function dressed(node: Element, setting: Setting): ElementContent[] {
  const inner = (): ElementContent[] => decorated(node.children, setting);
  switch (node.tagName) {
    case setting.tag:
      return directiveMarkup(node, setting, inner);
    case 'a':
      return link(node, setting.context, inner());
    case 'p':
      return paragraph(node, setting, inner);
    case 'img': {
      const picture = pictureOf(node, setting.context, IN_COLUMN);
      return picture ? [picture] : [];
    }
    case 'table':
      return [table(holding(node, inner()), setting)];
    case 'td':
    case 'th':
      return [cell(holding(node, inner()))];
    case 'section':
      return footnotes(node, setting, inner);
    default:
      return [
        /^h[1-6]$/.test(node.tagName) ? heading(node, setting, inner()) : holding(node, inner()),
      ];
  }
}

/** The headline is the page's only h1; a heading can be linked to by its words. */
function heading(node: Element, { ids }: Setting, children: ElementContent[]): Element {
  const tagName = node.tagName === 'h1' ? 'h2' : node.tagName;
  const properties = { id: ids.id('bagian', textIn(node)) };
  return { type: 'element', tagName, properties, children };
}

/** A link without an address that may be followed is only its text. */
function link(node: Element, context: BodyContext, children: ElementContent[]): ElementContent[] {
  const href = textProperty(node, 'href');
  const url = href === undefined ? undefined : address(href, context.siteHost);
  if (!url) return children;
  const { href: _, dataFootnoteRef, dataFootnoteBackref, id, ...rest } = node.properties;
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) {
    return [footnoteLink(node, children)];
  }
  const rel = isElsewhere(url, context.siteHost) ? relElsewhere(context.sponsored) : undefined;
  return [element('a', { href: href ?? '', ...rest, ...(rel ? { rel } : {}) }, ...children)];
}

/** A picture alone in a paragraph is a figure, and its title the caption. */
function paragraph(
  node: Element,
  { context }: Setting,
  inner: () => ElementContent[],
): ElementContent[] {
  const only = elementAlone(node);
  if (only?.tagName !== 'img') return [holding(node, inner())];
  const picture = pictureOf(only, context, IN_COLUMN);
  const title = textProperty(only, 'title');
  if (!picture) return [];
  return [element('figure', {}, picture, ...(title ? [element('figcaption', {}, title)] : []))];
}

/** The one element of a paragraph that has no text but spaces. */
function elementAlone({ children }: Element): Element | undefined {
  let alone: Element | undefined;
  for (const child of children) {
    if (child.type === 'text' ? child.value.trim() !== '' : alone) return undefined;
    if (child.type === 'element') alone = child;
  }
  return alone;
}
