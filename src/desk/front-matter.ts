import matter from 'gray-matter';
import type { Finding } from '#src/schema/problem.ts';

/** Longest front matter, in characters; what is longer belongs in the body. */
const LONGEST = 32 * 1024;

/** A file cut in two: the YAML between the `---` lines, and the body after them. */
export interface Split {
  readonly yaml: string;
  readonly body: string;
  /** Line of the file where the body starts, counted from 1. */
  readonly bodyLine: number;
}

/**
 * Cuts front matter from body. Only `---` with YAML is front matter here: gray-matter would run
 * `---js` as a program, so any other opening is refused before it sees the text, and every engine it
 * could still choose throws.
 */
export function splitFrontMatter(text: string): Split | Finding {
  const opening = lineAt(text, 0);
  if (opening !== '---') return openingFinding(opening, text);
  const closing = text.indexOf('\n---') + 1;
  if (closing === 0) return { code: 'unclosed-front-matter', severity: 'error', line: 1 };
  const closingLine = lineAt(text, closing);
  const line = text.slice(0, closing).split('\n').length;
  if (closingLine !== '---')
    return { code: 'odd-closing-line', severity: 'error', line, found: closingLine.slice(0, 40) };
  const end = endOfLine(text, closing);
  if (end > LONGEST) {
    const values = { limit: LONGEST / 1024 };
    return { code: 'front-matter-too-long', severity: 'error', line: 1, values };
  }
  let yaml = '';
  const keep = (block: string): object => {
    yaml = block;
    return {};
  };
  // Options must be given: without them gray-matter answers from a cache of half-read files.
  matter(text.slice(0, end), {
    language: 'yaml',
    delimiters: '---',
    engines: { ...REFUSING, yaml: keep },
  });
  // gray-matter keeps the line feed after the opening line: without it the YAML starts on line 2.
  yaml = yaml.replace(/^[^\S\n]*\n/, '');
  return { yaml, body: text.slice(end + 1), bodyLine: line + 1 };
}

function lineAt(text: string, start: number): string {
  return text.slice(start, endOfLine(text, start)).trimEnd();
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/**
 * Body of a file that was checked before, its line ends normalised as at intake: a build asks for each body again, and
 * a whole check costs five times as much. Undefined when the file has no front matter any more.
 */
export function bodyOfChecked(text: string): string | undefined {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const closing = /^\uFEFF?---[^\S\n]*\n(?:[^]*?\n)??---[^\S\n]*(?:\n|$)/.exec(lines);
  return closing ? lines.slice(closing[0].length) : undefined;
}

/** Line of the file on which the first line of the YAML stands. */
export const YAML_LINE = 2;

const refuse = (): object => {
  throw new Error('Only YAML front matter is read.');
};
const REFUSING = {
  js: refuse,
  javascript: refuse,
  json: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
  toml: refuse,
  yml: refuse,
};

function openingFinding(opening: string, text: string): Finding {
  const found = opening.slice(0, 40);
  if (/^(?:---|\+\+\+|;;;|\{)/.test(opening)) {
    return { code: 'foreign-front-matter', severity: 'error', line: 1, found };
  }
  const lines = text.split('\n');
  const later = lines.findIndex((line) => line.trim() !== '');
  if ((lines[later] ?? '').trim() === '---') {
    return { code: 'late-front-matter', severity: 'error', line: later + 1 };
  }
  return { code: 'no-front-matter', severity: 'error', line: 1 };
}
