import { join, relative } from 'node:path';
import { printedProblem } from '#src/desk/content-error.ts';
import type { Edition } from '#src/edition/edition.ts';
import type { Page } from '#src/edition/page.ts';
import { paperOf } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader } from '#src/body-reader.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { PROGRAM_ROOT } from '#src/places.ts';
import { completePage } from '#src/press/page.ts';
import { makePictures } from '#src/press/pictures/cache.ts';
import { variantsOf } from '#src/press/pictures/variants.ts';
import { publicPictures } from '#src/press/public-pictures.ts';
import { NO_GROUND } from '#src/press/fingerprint.ts';
import { pageOutputs } from '#src/press/output-list.ts';
import { textOutputs } from '#src/press/text-outputs.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { PictureFacts } from '#src/schema/record.ts';
import type { Found } from './dev-desk.ts';
import { openLiveSearch, type LiveSearch } from './live-search.ts';

/** A page as it goes from thread to thread: functions stay behind. */
export type PlainPage = Omit<Page, 'filesOf'>;

/** A desk whose copy changes under it. */
export interface LiveDesk {
  /** Told when a file of `content/` changed: the copy is read again at the next request. */
  copyChanged(): void;
  /**
   * What stands at an address at an instant, as the copy is now.
   * @throws an error with `loc` (file and line) when the copy has a mistake.
   */
  find(url: string, asOf: number): Promise<Found<PlainPage> | undefined>;
  /** File of a picture or of the search, made now if it must be; undefined for an address that is neither. */
  file(url: string, asOf: number): Promise<string | undefined>;
}

/** What the copy amounts to at one moment. */
interface Snapshot {
  readonly newsroom: Newsroom;
  readonly finders: ReadonlyMap<string, () => Promise<Found<PlainPage>>>;
  readonly search: LiveSearch;
  /** Pictures by the addresses of their files. */
  readonly pictures: () => ReadonlyMap<string, PictureFacts>;
}

/**
 * Opens a desk over a paper that `read` reads, again and again, and has it read at once. Instants are in milliseconds
 * since the epoch. `say` is told what a writer should know.
 */
export function openLiveDesk(
  read: (asOf: number) => Promise<Newsroom>,
  start: number,
  say: (line: string) => void,
): LiveDesk {
  let reading: Promise<Snapshot> | undefined;
  let due = Infinity;
  const take = async (asOf: number): Promise<Snapshot> => {
    const newsroom = await read(asOf);
    due = newsroom.edition.nextDue ?? Infinity;
    return snapshotOf(newsroom, say);
  };
  const snapshot = (asOf: number): Promise<Snapshot> => {
    if (reading && asOf >= due) reading = undefined;
    reading ??= take(asOf).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
  // What is wrong is said to whoever asks: the copy is then read anew.
  snapshot(start).catch(() => undefined);
  return {
    copyChanged() {
      reading = undefined;
    },
    async find(url, asOf) {
      const { newsroom, finders } = await snapshot(asOf);
      const faults = newsroom.problems.filter(({ severity }) => severity === 'error');
      if (faults.length > 0) throw copyError(newsroom, faults);
      return finders.get(url)?.();
    },
    async file(url, asOf) {
      if (url.startsWith('/pagefind/')) return (await snapshot(asOf)).search.file(url);
      const { newsroom, pictures } = await snapshot(asOf);
      const { root, cacheFolder } = newsroom;
      const picture = pictures().get(url);
      if (!picture) return undefined;
      const files = await makePictures({ root, cacheFolder }, [picture]);
      return files.find((file) => file.url === url)?.path;
    },
  };
}

function snapshotOf(newsroom: Newsroom, say: (line: string) => void): Snapshot {
  const { site, edition, root } = newsroom;
  const t = translator(site.language);
  // Pages that change while they are written are not for keeping.
  const paper = { ...paperOf(edition), isKeptOffline: false };
  const furnishing = { site, t, paper, readBody: bodyReader(root) };
  const finders = new Map<string, () => Promise<Found<PlainPage>>>();
  for (const { from, to } of edition.redirects) {
    finders.set(from, () => Promise.resolve({ what: 'redirect', to }));
  }
  const pages = pageOutputs(edition, furnishing, NO_GROUND);
  for (const output of textOutputs(edition, pages, furnishing, NO_GROUND)) {
    finders.set(`/${output.file}`, async () => ({
      what: 'text',
      text: await output.text(new Map()),
    }));
  }
  for (const { page } of pages) {
    finders.set(page.url, () =>
      Promise.resolve({ what: 'page', page: plain(completePage(page.model(), furnishing)) }),
    );
  }
  const search = openLiveSearch(newsroom, t, say);
  finders.set(edition.urls.searchFile, async () => ({ what: 'text', text: await search.list() }));
  let pictures: ReadonlyMap<string, PictureFacts> | undefined;
  return {
    newsroom,
    finders,
    search,
    pictures: () => (pictures ??= picturesByFile(edition)),
  };
}

function picturesByFile(edition: Edition): ReadonlyMap<string, PictureFacts> {
  return new Map(
    publicPictures(edition).flatMap((picture) =>
      variantsOf(picture).map(({ url }) => [url, picture] as const),
    ),
  );
}

function plain({ model, paper, head, body }: Page): PlainPage {
  return { model, paper, head, body };
}

/** All mistakes in one error, placed at the first: Astro's overlay shows its file and line. */
function copyError({ root, site }: Newsroom, faults: readonly Problem[]): Error {
  const [first] = faults;
  const message = faults.map((fault) => printedProblem(fault, site.language)).join('\n\n');
  // Astro takes a path as one from the program's folder, also one that begins with a slash.
  const file = relative(PROGRAM_ROOT, join(root, first?.file ?? 'content'));
  const place = { file, line: first?.line ?? 1, column: 1 };
  const error = new Error(message);
  return Object.assign(error, { name: 'ContentError', loc: place, stack: message });
}
