import type { Shape } from './schema-shape.ts';

/** Keys that would reach into JavaScript's own objects. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);

/** Value of a text that stands in no quotation marks, in the form that the schema wants; undefined when it says nothing. */
export function plainValue(text: string, form: Shape | undefined): unknown {
  if (/^(?:|~|null)$/.test(text)) return undefined;
  if (form?.boolean && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (form?.number && /^[+-]?\d{1,15}$/.test(text)) return Number(text);
  return text;
}
