import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '#src/schema/problem.ts';
import { SLUG } from '#src/schema/text.ts';
import { COLLECTIONS, isCollection } from './collections.ts';
import type { SourceFile } from './draft.ts';
import { nearestValue, slugFrom } from './near-miss.ts';

/** What lies in `content/`, nothing of it read yet. */
export interface Survey {
  readonly sources: readonly SourceFile[];
  /** Every file that may be a picture, by its path from the root. */
  readonly others: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

const FOLDERS = [...Object.keys(COLLECTIONS).filter(isCollection), 'media'];
const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx)$/i;

/** Walks `content/` in the order of names. Links that lead out of the paper are refused, and so are names that make no address. */
export function surveyContent(root: string): Survey {
  const sources: SourceFile[] = [];
  const others = new Set<string>();
  const problems: Problem[] = [];
  const refuse = (code: string, file: string): void => {
    problems.push({ code, severity: 'error', file });
  };

  function walk(folder: string): void {
    for (const entry of entriesOf(join(root, folder))) {
      const file = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      const kind = entry.isSymbolicLink() ? linked(root, file) : kindOf(entry);
      if (kind === 'outside') refuse('link-outside', file);
      else if (kind === 'folder' && entry.isSymbolicLink()) refuse('link-to-folder', file);
      else if (kind === 'folder') enter(folder, entry.name);
      else if (kind === 'file') add(file);
    }
  }

  function enter(folder: string, name: string): void {
    const file = `${folder}/${name}`;
    if (folder === 'content' && !FOLDERS.includes(name)) {
      const near = nearestValue(name, FOLDERS);
      problems.push({ code: 'unknown-folder', severity: 'warning', file, found: name, ...near });
    } else walk(file);
  }

  function add(file: string): void {
    const found = sortedFile(file);
    if (found.isOther) others.add(file);
    if (found.source) sources.push(found.source);
    if (found.problem) problems.push(found.problem);
  }

  walk('content');
  return { sources, others, problems };
}

/** What a file of `content/` is by its path alone: copy, something that may be a picture, or nothing that is read. */
export function sortedFile(file: string): {
  readonly source?: SourceFile;
  readonly isOther?: boolean;
  readonly problem?: Problem;
} {
  const [, folder = '', ...inner] = file.split('/');
  const name = inner.at(-1) ?? folder;
  if (!MARKDOWN.test(name)) return { isOther: true };
  if (folder === 'media') return {};
  const source = sourceOf(file, folder, inner);
  if (source) {
    const fault = nameFault(source, name, inner.length);
    return { source, ...(fault && { problem: { ...fault, severity: 'error', file } }) };
  }
  return { problem: { code: 'stray-file', severity: 'warning', file, found: name } };
}

function nameFault(
  { collection, slug }: SourceFile,
  name: string,
  depth: number,
): Pick<Problem, 'code' | 'found' | 'values'> | undefined {
  if (!name.endsWith('.md')) return { code: 'not-md', found: name };
  if (collection !== 'articles' && depth > 1) return { code: 'nested-file' };
  if (name === 'index.md' && (depth < 2 || /^\d{1,4}$/.test(slug))) {
    return { code: 'index-without-folder' };
  }
  if (SLUG.test(slug) && slug.length <= 200) return undefined;
  const fixed = slugFrom(slug).slice(0, 200);
  return { code: 'bad-file-name', found: name, ...(fixed && { values: { nearest: fixed } }) };
}

function sourceOf(file: string, folder: string, inner: readonly string[]): SourceFile | undefined {
  if (file === 'content/home.md') return { file, collection: 'home', slug: 'home' };
  if (!isCollection(folder) || inner.length === 0) return undefined;
  const name = (inner.at(-1) ?? '').replace(MARKDOWN, '');
  const isIndex = folder === 'articles' && name === 'index';
  return { file, collection: folder, slug: isIndex ? (inner.at(-2) ?? '') : name };
}

function entriesOf(path: string): Dirent[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

type EntryKind = 'file' | 'folder' | 'outside' | 'other';

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** What a symbolic link leads to; one that leads nowhere counts as leading out. */
function linked(root: string, file: string): EntryKind {
  try {
    const target = realpathSync(join(root, file));
    return target.startsWith(realpathSync(root) + sep) ? kindOf(statSync(target)) : 'outside';
  } catch {
    return 'outside';
  }
}
