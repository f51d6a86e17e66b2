import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One of a list, chosen by a number. */
export function chosen(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}

/** One of a paper's files, chosen by a number; undefined where the pattern finds none. */
export function chosenFile(root: string, pattern: string, pick: number): string | undefined {
  const files = globSync(pattern, { cwd: root }).sort();
  return files[pick % files.length];
}

/** Rewrites one of a paper's files, chosen by a number. */
export function edit(
  root: string,
  pattern: string,
  pick: number,
  how: (text: string) => string,
): void {
  const file = chosenFile(root, pattern, pick);
  if (file) writeFileSync(join(root, file), how(readFileSync(join(root, file), 'utf8')));
}

/** Sets a key of front matter, or adds it at its top. */
export function keySet(key: string, value: string): (text: string) => string {
  return (text) => {
    const line = `${key}: ${value}\n`;
    const pattern = new RegExp(`^${key}:.*\\n(?:(?: |- ).*\\n)*`, 'm');
    return pattern.test(text) ? text.replace(pattern, line) : text.replace('---\n', `---\n${line}`);
  };
}
