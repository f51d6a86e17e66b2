/**
 * Lines where the keys of a front matter and the items of its lists stand, as one text: ` title:2 tags:4 tags.0:5 `. An
 * archive has a hundred thousand of them, of which next to none is ever looked at: a text is read and kept at a tenth of
 * what an object costs.
 */
export type FieldLines = string;

/** No field has a space or a colon in its name: whoever writes such a key is told of it when the file is read. */
const PLAIN = /^[^\s:]+$/;

export function fieldLines(lines: Readonly<Record<string, number>>): FieldLines {
  const plain = Object.entries(lines).filter(([field]) => PLAIN.test(field));
  return ` ${plain.map(([field, line]) => `${field}:${String(line)} `).join('')}`;
}

/** Line of a field, `tags` or `tags.0`; undefined when it does not stand there. */
export function lineOf(lines: FieldLines, field: string): number | undefined {
  const sought = ` ${field}:`;
  const at = lines.indexOf(sought);
  return at < 0 ? undefined : Number.parseInt(lines.slice(at + sought.length), 10);
}

/** The same as a part of a problem; without a line when there is none. */
export function placeOf(lines: FieldLines, field: string): { readonly line?: number } {
  const line = lineOf(lines, field);
  return line === undefined ? {} : { line };
}
