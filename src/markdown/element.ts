import type { Element, ElementContent, Nodes, Properties } from 'hast';

/** An element of the page; a string among its children is text. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}

/** The same element around other children; spelled out, since `{ ...node, children }` is many times slower. */
export function holding({ tagName, properties }: Element, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** All text inside a node, as it stands. */
export function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

/** Elements of one name inside a list of nodes, in the order of the page. */
export function elementsNamed(tagName: string, nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === tagName ? [node] : elementsNamed(tagName, node.children);
  });
}

/** A property as text; undefined when it is absent or not one text. */
export function textProperty(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' ? value : undefined;
}
