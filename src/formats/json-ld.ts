import type { Thing } from 'schema-dts';

/**
 * JSON-LD as it may stand in a script element. `<` is written as an escape, so that no text of the copy can close
 * the element, and so are the two line separators that old parsers stumble over (HTML §4.12.1.3, JSON §7).
 */
export function jsonLd(graph: readonly Thing[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
  return text.replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
