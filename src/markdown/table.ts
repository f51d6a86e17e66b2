import type { Element } from 'hast';
import type { Setting } from './decorate.ts';
import { element, textProperty } from './element.ts';

const ALIGNED: Readonly<Record<string, string>> = {
  'text-align: left': 'kiri',
  'text-align: right': 'kanan',
  'text-align: center': 'tengah',
};

/** A table scrolls inside itself, by keyboard too. */
export function table(node: Element, { context, ids }: Setting): Element {
  const label = ids.label(context.t('body.table'));
  return element('section', { className: ['tbl'], tabIndex: 0, ariaLabel: label }, node);
}

/** Alignment is a class, since a strict policy refuses style attributes; Markdown's head cells head columns. */
export function cell(node: Element): Element {
  const { style, ...rest } = node.properties;
  const aligned = ALIGNED[textProperty(node, 'style') ?? ''];
  const scope = node.tagName === 'th' ? { scope: 'col' } : {};
  return {
    ...node,
    properties: { ...rest, ...scope, ...(aligned ? { className: [aligned] } : {}) },
  };
}
