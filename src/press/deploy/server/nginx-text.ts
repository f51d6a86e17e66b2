/** What was asked after `?` goes along, unless the address has its own. */
export function withQuery(value: string): string {
  return /[?#]/.test(value) ? value : value.replace(/"$/, '$is_args$args"');
}

/** A row of a map. */
export type Line = readonly [key: string, value: string];

/** A map from a variable to a new one; empty when it would say nothing. */
export function mapOf(
  from: string,
  variable: string,
  lines: readonly Line[],
  otherwise = '',
): string {
  if (lines.length === 0 && otherwise === '') return '';
  const rows = lines.map(([key, value]) => `    ${quotedKey(key)} ${value === '' ? '""' : value};`);
  const last = otherwise === '' ? [] : [`    default ${otherwise};`];
  return [`map ${from} $${variable} {`, ...rows, ...last, '}'].join('\n');
}

/** A key or an expression as nginx takes it for one word. */
export function quotedKey(key: string): string {
  return `"${key.replaceAll('"', '\\"')}"`;
}

/** A text as nginx takes it for itself: a `$` would begin a variable. */
export function quoted(text: string): string {
  const written = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${written.replaceAll('$', '${warta_dollar}')}"`;
}
