import { posix } from 'node:path';
import { sortedFile } from './content-survey.ts';
import type { SourceFile } from './draft.ts';
import type { GitFiles } from './git-files.ts';

const ARTICLES = 'content/articles/';
const MEDIA = 'content/media/';
/** Is it hidden, or in a folder that is? The desk does not look at those. */
const isHidden = (file: string): boolean => file.includes('/.');

/** A paper's files by their paths, without those that every article is. */
export interface PaperPaths {
  /** Files of all collections but articles. */
  readonly small: readonly SourceFile[];
  /** Whatever may be a picture. */
  readonly others: ReadonlySet<string>;
}

/** Sorts what Git has by path alone. Where it has all of `content/`, this is what a walk would find. */
export function pathsIn({ blobs }: Pick<GitFiles, 'blobs'>): PaperPaths {
  const small: SourceFile[] = [];
  const others = new Set<string>();
  for (const file of blobs.keys()) {
    const isArticle = file.startsWith(ARTICLES) && file.endsWith('.md');
    if (isArticle || !file.startsWith('content/') || isHidden(file)) continue;
    const { source, isOther } = sortedFile(file);
    if (source) small.push(source);
    if (isOther) others.add(file);
  }
  return { small, others };
}

/** Files of the articles that have one of these slugs. */
export function articlesNamed(
  slugs: ReadonlySet<string>,
  { blobs }: Pick<GitFiles, 'blobs'>,
): readonly SourceFile[] {
  const found: SourceFile[] = [];
  if (slugs.size === 0) return found;
  for (const file of blobs.keys()) {
    if (file.startsWith(ARTICLES) && slugs.has(slugOf(file)) && !isHidden(file)) {
      found.push(articleAt(file));
    }
  }
  return found;
}

/** An article's file that was published: its path is known to be sound. */
export function articleAt(file: string): SourceFile {
  return { file, collection: 'articles', slug: slugOf(file) };
}

function slugOf(file: string): string {
  // Asked of every file of an archive: without regular expressions and without `posix`.
  const path = file.endsWith('/index.md') ? file.slice(0, -'/index.md'.length) : file;
  const end = path.endsWith('.md') ? path.length - '.md'.length : path.length;
  return path.slice(path.lastIndexOf('/') + 1, end);
}

/**
 * Sorts files that were added into articles and what may be their pictures; undefined when one is anything else, its
 * name is at fault, or it may stand before a picture that another article shows: a name is looked for beside the article
 * first, then in `content/media/`.
 */
export function addedArticles(
  added: Iterable<string>,
  { others }: PaperPaths,
): readonly SourceFile[] | undefined {
  const articles: SourceFile[] = [];
  const pictures: string[] = [];
  for (const file of added) {
    if (isHidden(file)) return undefined;
    const { source, isOther, problem } = sortedFile(file);
    const isInMedia = file.startsWith(MEDIA);
    if (problem ?? !(isInMedia || file.startsWith(ARTICLES))) return undefined;
    if (source?.collection === 'articles') articles.push(source);
    else if (isOther && !isInMedia) pictures.push(posix.basename(file));
  }
  const isShadowing = pictures.length > 0 && hasMedia(new Set(pictures), others);
  return articles.length === 0 || isShadowing ? undefined : articles;
}

function hasMedia(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const file of others) {
    if (file.startsWith(MEDIA) && names.has(posix.basename(file))) return true;
  }
  return false;
}
