import type { ElementContent, Properties } from 'hast';
import { DEEPEST, unmarked } from './syntax.ts';

/** A tag as the engine writes it: in lower case, every value in double quotes. */
const TAG = /<(\/?)([a-z][a-z\d-]*)((?: [a-z-]+(?:="[^"]*")?)*)>/g;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);
const REFERENCE = /&(?:amp|lt|gt|quot|#x27);/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/**
 * The tree of HTML that the engine has written of Markdown alone: every element and every character
 * of the writer's is then in one known form. Raw HTML is never read like this.
 */
export function writtenTree(html: string): ElementContent[] {
  const tree: ElementContent[] = [];
  const around: ElementContent[][] = [];
  let inside = tree;
  let end = 0;
  const addText = (written: string): void => {
    if (written !== '') inside.push({ type: 'text', value: textOf(written) });
  };
  for (const { 0: tag, 1: slash, 2: tagName = '', 3: attributes = '', index } of html.matchAll(
    TAG,
  )) {
    addText(html.slice(end, index));
    end = index + tag.length;
    if (slash === '/') {
      inside = around.pop() ?? tree;
      continue;
    }
    const children: ElementContent[] = [];
    if (around.length < DEEPEST) {
      inside.push({ type: 'element', tagName, properties: propertiesOf(attributes), children });
    }
    if (VOID.has(tagName)) continue;
    around.push(inside);
    inside = children;
  }
  addText(html.slice(end));
  return tree;
}

function propertiesOf(attributes: string): Properties {
  const properties: Properties = {};
  if (attributes === '') return properties;
  for (const [, name = '', value] of attributes.matchAll(ATTRIBUTE)) {
    const text = value === undefined ? true : textOf(value);
    if (name === 'class') properties.className = String(text).split(' ');
    else properties[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = text;
  }
  return properties;
}

function textOf(written: string): string {
  return unmarked(
    written.includes('&') ? written.replace(REFERENCE, (one) => REFERENCES[one] ?? one) : written,
  );
}
