/** A text as Caddy takes it for itself: a brace would begin a placeholder. */
export function quoted(text: string): string {
  return `"${text.replace(/[{}]/g, '\\$&').replaceAll('"', '\\"')}"`;
}

/** An expression as Caddy takes it for one word. */
export function quotedExpression(source: string): string {
  return `"${source.replaceAll('"', '\\"')}"`;
}

/** A matcher of requests that fulfil all the conditions. */
export function matcher(id: string, conditions: readonly string[]): string {
  const [only] = conditions;
  if (conditions.length === 1) return `@${id} ${only ?? ''}`;
  return [`@${id} {`, ...conditions.map((line) => `\t\t\t${line}`), '\t\t}'].join('\n');
}
