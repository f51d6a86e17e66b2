import { join } from 'node:path';
import { printedProblem } from '#src/desk/content-error.ts';
import { paperOf } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader } from '#src/body-reader.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { completePage, type Furnishing } from '#src/press/page.ts';
import { makePictures } from '#src/press/pictures/cache.ts';
import { variantsOf } from '#src/press/pictures/variants.ts';
import { publicPictures } from '#src/press/public-pictures.ts';
import { NO_GROUND } from '#src/press/fingerprint.ts';
import { pageOutputs } from '#src/press/output-list.ts';
import { textOutputs } from '#src/press/text-outputs.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { DevDesk, Found } from './dev-desk.ts';
import { openLiveSearch, type LiveSearch } from './live-search.ts';

/** A desk whose copy changes under it. */
export interface LiveDesk extends DevDesk {
  /** Told when a file of `content/` changed: the copy is read again at the next request. */
  copyChanged(): void;
  /** File of a picture or of the search, made now if it must be; undefined for an address that is neither. */
  file(url: string): Promise<string | undefined>;
}

/** What the copy amounts to at one moment. */
interface Snapshot {
  readonly newsroom: Newsroom;
  readonly furnishing: Furnishing;
  readonly finders: ReadonlyMap<string, () => Promise<Found>>;
  readonly search: LiveSearch;
}

/** A paper that is read again and again. */
export interface LivePaper {
  /** The instant it is made for, in milliseconds since the epoch. */
  asOf(): number;
  read(asOf: number): Promise<Newsroom>;
}

/** Opens a desk over a paper. The clock is asked anew at each reading, so that it moves on. */
export function openLiveDesk(paper: LivePaper, say: (line: string) => void): LiveDesk {
  let reading: Promise<Snapshot> | undefined;
  let due = Infinity;
  const read = async (): Promise<Snapshot> => {
    const newsroom = await paper.read(paper.asOf());
    due = newsroom.edition.nextDue ?? Infinity;
    return snapshotOf(newsroom, say);
  };
  const now = (): Promise<Snapshot> => {
    if (reading && paper.asOf() >= due) reading = undefined;
    reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
  return {
    copyChanged() {
      reading = undefined;
    },
    async find(url) {
      const { newsroom, finders } = await now();
      const faults = newsroom.problems.filter(({ severity }) => severity === 'error');
      if (faults.length > 0) throw copyError(newsroom, faults);
      return finders.get(url)?.();
    },
    async file(url) {
      if (url.startsWith('/pagefind/')) return (await now()).search.file(url);
      if (!url.startsWith('/media/')) return undefined;
      const { newsroom } = await now();
      const { root, cacheFolder, edition } = newsroom;
      const picture = publicPictures(edition).find((each) =>
        variantsOf(each).some((variant) => variant.url === url),
      );
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
  const finders = new Map<string, () => Promise<Found>>();
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
      Promise.resolve({ what: 'page', page: completePage(page.model(), furnishing) }),
    );
  }
  const search = openLiveSearch(newsroom, t, say);
  finders.set(edition.urls.searchFile, async () => ({ what: 'text', text: await search.list() }));
  return { newsroom, furnishing, finders, search };
}

/** All mistakes in one error, placed at the first: Astro's overlay shows its file and line. */
function copyError({ root, site }: Newsroom, faults: readonly Problem[]): Error {
  const [first] = faults;
  const message = faults.map((fault) => printedProblem(fault, site.language)).join('\n\n');
  const place = { file: join(root, first?.file ?? 'content'), line: first?.line ?? 1, column: 1 };
  const error = new Error(message);
  return Object.assign(error, { name: 'ContentError', loc: place, stack: message });
}
