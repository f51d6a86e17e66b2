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
  const refuse = (code: string, file: string, more: Partial<Problem> = {}): void => {
    problems.push({ code, severity: 'error', file, ...more });
  };

  function walk(folder: string): void {
    for (const entry of entriesOf(join(root, folder))) {
      const file = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      const kind = entry.isSymbolicLink() ? linked(root, file) : kindOf(entry);
      if (kind === 'outside') refuse('link-outside', file);
      else if (kind === 'folder' && entry.isSymbolicLink()) refuse('link-to-folder', file);
      else if (kind === 'folder') enter(folder, entry.name);
      else if (kind === 'file') sort(file, entry.name);
    }
  }

  function enter(folder: string, name: string): void {
    const file = `${folder}/${name}`;
    if (folder === 'content' && !FOLDERS.includes(name)) {
      const near = nearestValue(name, FOLDERS);
      problems.push({ code: 'unknown-folder', severity: 'warning', file, found: name, ...near });
    } else walk(file);
  }

  function sort(file: string, name: string): void {
    if (!MARKDOWN.test(name)) {
      others.add(file);
      return;
    }
    const [, folder = '', ...inner] = file.split('/');
    if (folder === 'media') return;
    const source = sourceOf(file, folder, inner);
    if (source === undefined) {
      problems.push({ code: 'stray-file', severity: 'warning', file, found: name });
      return;
    }
    sources.push(source);
    if (!name.endsWith('.md')) refuse('not-md', file, { found: name });
    else if (source.collection !== 'articles' && inner.length > 1) refuse('nested-file', file);
    else if (name === 'index.md' && (inner.length < 2 || /^\d{1,4}$/.test(source.slug))) {
      refuse('index-without-folder', file);
    } else if (!SLUG.test(source.slug) || source.slug.length > 200) {
      const fixed = slugFrom(source.slug).slice(0, 200);
      refuse('bad-file-name', file, { found: name, ...(fixed && { values: { nearest: fixed } }) });
    }
  }

  walk('content');
  return { sources, others, problems };
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
