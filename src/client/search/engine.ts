import { bundlesFor, weightOf, yearLeft, type Bundle } from './bundles.ts';

/** What was found of a story, as Pagefind gives it. */
export interface Found {
  readonly url: string;
  readonly content: string;
  /** Text around what was found, with `<mark>`; its own `<` and `>` are escaped. */
  readonly excerpt: string;
  /** Places of the words that were found, among those of the content. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Partial<Record<'title' | 'published' | 'sponsor', string>>>;
  readonly filters: Readonly<Partial<Record<'section' | 'kind' | 'label', readonly string[]>>>;
}

interface Hit {
  readonly score: number;
  data(): Promise<Found>;
}

/** The part of Pagefind's runtime that is used (https://pagefind.app/docs/api/). */
interface Pagefind {
  mergeIndex(path: string, options: object): Promise<void>;
  search(
    query: string,
    options: { filters: Readonly<Record<string, unknown>> },
  ): Promise<{ readonly results: readonly Hit[] }>;
}
interface Runtime {
  createInstance(options: object): Pagefind;
}

/** What a reader asks for; an empty section or year is any. */
export interface Question {
  readonly query: string;
  readonly section: string;
  readonly year: string;
  readonly paid: boolean;
}

/** What was found, best first, and the next year that may be searched as well. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly yearLeft: string | undefined;
}

/** Answers questions; years that are `asked` for are searched besides the newest stories. */
export type Search = (question: Question, asked: ReadonlySet<string>) => Promise<Answer>;

/** Titles count most. What is only shown with a result is no match: it gets no score. */
const ranking = { metaWeights: { title: 5, published: 0 } };

/** Loads what searches: the list of bundles, Pagefind and the newest of them; others when they are needed. */
export async function openSearch(list: string): Promise<Search> {
  const answer = await fetch(list);
  if (!answer.ok) throw new Error(String(answer.status));
  const { bundles } = (await answer.json()) as { readonly bundles: readonly Bundle[] };
  const [newest] = bundles;
  if (!newest) return () => Promise.resolve({ hits: [], yearLeft: undefined });
  const runtime = (await import(/* @vite-ignore */ `${newest.path}pagefind.js`)) as Runtime;
  const optionsOf = (bundle: Bundle): object => ({
    baseUrl: '/',
    indexWeight: weightOf(bundle, newest),
    metaCacheTag: bundle.version,
    excerptEllipsis: '…',
    ranking,
  });
  // In this thread: a worker would load Pagefind once more, and bring a policy of its own.
  const pagefind = runtime.createInstance({
    ...optionsOf(newest),
    basePath: newest.path,
    noWorker: true,
  });
  const opened = new Map<Bundle, Promise<void>>([[newest, Promise.resolve()]]);
  const open = (bundle: Bundle): Promise<void> => {
    const opening = opened.get(bundle) ?? pagefind.mergeIndex(bundle.path, optionsOf(bundle));
    opened.set(bundle, opening);
    return opening;
  };
  return async (question, asked) => {
    const wanted = bundlesFor(bundles, question.year, asked);
    await Promise.all(wanted.map(open));
    const { results } = await pagefind.search(question.query, { filters: filtersOf(question) });
    return {
      hits: results.filter(({ score }) => score > 0),
      yearLeft: question.year === '' ? yearLeft(bundles, [...opened.keys()]) : undefined,
    };
  };
}

function filtersOf({ section, year, paid }: Question): Readonly<Record<string, unknown>> {
  return {
    ...(section === '' ? {} : { section }),
    ...(year === '' ? {} : { year }),
    ...(paid ? {} : { kind: { none: ['advertorial'] } }),
  };
}
