import type { SourceFile } from '#src/desk/draft.ts';
import { articleAt, articlesNamed, type PaperPaths } from '#src/desk/git-paths.ts';
import type { GitFiles } from '#src/desk/git-files.ts';
import type { Content } from '#src/desk/read-content.ts';
import type { SomeContent } from '#src/desk/some-content.ts';
import { isPaid, isPublic, type Article } from '#src/edition/article.ts';
import { linkCopy } from '#src/edition/copy-linker.ts';
import { isFeatured } from '#src/edition/schedule.ts';
import { ALL, keysOf, type ListKey } from '#src/press/fast-path/list-keys.ts';
import type { ShelfHead } from '#src/press/fast-path/shelf.ts';
import type { Records } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';

/** Where newest copy is looked for. */
export interface NewestSource {
  readonly site: Site;
  /** In milliseconds since the epoch. */
  readonly asOf: number;
  readonly git: GitFiles;
  readonly paths: PaperPaths;
  readonly desk: SomeContent;
  readonly head: ShelfHead;
  /** Articles that were added. */
  readonly added: readonly SourceFile[];
  /** Files of a list's newest stories, as the shelf has them. */
  newest(key: ListKey): readonly string[];
}

/** Added articles and all that stands around them, read and checked. */
export interface NewestContent extends Content {
  /** The added articles, linked; fewer than files when one cannot be. */
  readonly fresh: readonly Article[];
  /** Lists whose newest stories are at hand, and the files of those that were there before. */
  readonly atHand: ReadonlyMap<ListKey, readonly string[]>;
}

/** Newest stories of which one that is not paid may lead the front page; where all are, the general path is taken. */
const LEADS = 10;

/**
 * Reads what pages of the added articles, and pages that show them, are made from: the small collections, the newest
 * stories of every list that they enter, those that belong with the front page's lead, and whatever these name.
 */
export async function newestContent(source: NewestSource): Promise<NewestContent> {
  const { site, asOf, paths, desk, head, added, newest } = source;
  const { small } = paths;
  const isNamer = ({ collection }: SourceFile): boolean =>
    collection === 'home' || collection === 'people';
  const named = namedIn(source, [...small.filter(isNamer), ...added]);
  const likely = [...head.featured, ...head.paid, ...newest(ALL).slice(0, LEADS)].map(articleAt);
  const files = new Set(added.map(({ file }) => file));
  const read = (articles: readonly SourceFile[]): Promise<Content> =>
    desk.content(
      { sources: unique([...small, ...added, ...articles]), others: paths.others, problems: [] },
      files,
    );
  const first = await read([...named, ...likely]);
  const linked = linkCopy(first.records, site, asOf).all;
  const fresh = linked.filter(({ file }) => files.has(file));
  const entered = new Set(fresh.flatMap(keysOf));
  const leads = leadsAmong(linked, first.records, asOf);
  // Of sections that are not entered the front page shows a rubric, and their own pages may name a new month.
  const others = first.records.sections.map(({ slug }) => `sections/${slug}`);
  const beside = leads.flatMap(keysOf).filter((key) => /^(?:sections|tags)\//.test(key));
  const atHand = new Map([
    ...others.map((key) => [key, newest(key).slice(0, 2 * site.pageSize + 20)] as const),
    ...[...beside, ...entered].map((key) => [key, newest(key)] as const),
  ]);
  const around = [...atHand.values()];
  // Feeds give whole articles, and those name others; so may the lead.
  const inFeeds = Array.from(entered, (key) => newest(key).slice(0, site.feedSize)).flat();
  const shown = [...inFeeds, ...leads.map(({ file }) => file)];
  const namedThere = namedIn(source, unique(shown.map(articleAt)));
  const all = [...named, ...likely, ...around.flat().map(articleAt), ...namedThere];
  return { ...(await read(all)), fresh, atHand };
}

/** Articles that these files name: under themselves, in their bodies, on the front page. */
function namedIn(
  { desk, git }: NewestSource,
  sources: readonly SourceFile[],
): readonly SourceFile[] {
  const slugs = desk
    .readings(sources)
    .flatMap(({ draft: { fields, body } }) => [
      ...body.mentions.flatMap(({ what, name }) => (what === 'article' ? [name] : [])),
      ...('related' in fields ? (fields.related ?? []) : []),
      ...('lead' in fields && fields.lead ? [fields.lead.slug] : []),
      ...('picks' in fields ? (fields.picks ?? []).map(({ slug }) => slug) : []),
    ]);
  return articlesNamed(new Set(slugs), git);
}

/** Those of which one leads the front page: what it names, the newest featured one, or the newest. */
function leadsAmong(
  linked: readonly Article[],
  { home }: Records,
  asOf: number,
): readonly Article[] {
  const editorial = linked.filter((article) => isPublic(article) && !isPaid(article));
  const named = home?.fields.lead?.slug;
  return [
    ...editorial.filter(({ slug }) => slug === named),
    ...editorial.filter((article) => isFeatured(article, asOf)).slice(0, 1),
    ...editorial.slice(0, 1),
  ];
}

function unique(sources: readonly SourceFile[]): readonly SourceFile[] {
  return [...new Map(sources.map((source) => [source.file, source])).values()];
}

/** Does no other article have the slug of one that was added? */
export function hasFreeNames(added: readonly SourceFile[], git: GitFiles): boolean {
  const slugs = new Set(added.map(({ slug }) => slug));
  return articlesNamed(slugs, git).length === added.length && slugs.size === added.length;
}
