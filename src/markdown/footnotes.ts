import type { Element, ElementContent } from 'hast';
import type { Setting } from './decorate.ts';
import { element, elementsNamed, textIn, textProperty } from './element.ts';

const LABEL = 'catatan-kaki';

/** The notes at the end of a body, under a heading that the page can be read by. */
export function footnotes(
  node: Element,
  { ids }: Setting,
  inner: () => ElementContent[],
): ElementContent[] {
  const [title] = elementsNamed('h2', node.children);
  // Only the engine makes such a section; any other, or a second one, is just what it holds.
  if (node.properties['dataFootnotes'] === undefined || !title) return inner();
  if (ids.id('catatan', 'kaki') !== LABEL) return inner();
  const notes = inner().filter((child) => child.type !== 'element' || child.tagName !== 'h2');
  return [
    element(
      'section',
      { className: ['catatan'], role: 'doc-endnotes', ariaLabelledBy: [LABEL] },
      element('h2', { id: LABEL }, textIn(title)),
      ...notes,
    ),
  ];
}

/** The number in the text, or the way back from its note. */
export function footnoteLink(node: Element, children: readonly ElementContent[]): Element {
  const href = textProperty(node, 'href') ?? '';
  const isNumber = node.properties['dataFootnoteRef'] !== undefined;
  const id = textProperty(node, 'id');
  const label = textProperty(node, 'ariaLabel');
  return element(
    'a',
    {
      href,
      ...(id === undefined ? {} : { id }),
      ...(isNumber ? { ariaDescribedBy: [LABEL] } : {}),
      ...(label === undefined ? {} : { ariaLabel: label }),
    },
    ...children,
  );
}
