import type { Found } from './engine.ts';
import { piecesOf, piecesOfTitle, type Piece } from './marked.ts';

/** Words of the page's language for what a result may be. */
export type Words = Readonly<
  Record<
    | 'busy'
    | 'found'
    | 'none'
    | 'failed'
    | 'older'
    | 'opinion'
    | 'release'
    | 'photo'
    | 'paid'
    | 'paidBy',
    string
  >
>;

/** What shows results: the page's own markup for one, its words, and names of sections by slug. */
export interface Showing {
  readonly template: HTMLTemplateElement;
  readonly words: Words;
  /** How dates and numbers are written. */
  readonly locale: string;
  sectionName(slug: string): string;
}

/** A result as the page shows it, with its labels: what is paid, opinion or unverified says so. */
export function resultOf(
  { url, content, excerpt, locations, meta, filters }: Found,
  query: string,
  { template, words, locale, sectionName }: Showing,
): Node {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const part = (selector: string): Element => {
    const element = copy.querySelector(selector);
    if (!element) throw new Error(`The page's result has no ${selector}.`);
    return element;
  };
  // As `press/search/record.ts` joins them.
  const [address = '', jpeg, avif] = url.split('#');
  const texts = content.split(/\s+/);
  const found = locations.map((place) => texts[place] ?? '');
  const [kind = ''] = filters.kind ?? [];
  const kicker = kickerOf(kind, meta.sponsor, words) ?? sectionName(filters.section?.[0] ?? '');
  part('.k').textContent = kicker;
  part('.k').classList.toggle('paid-label', kind === 'advertorial');
  part('article').classList.toggle('paid', kind === 'advertorial');
  part('article').classList.toggle('voice', kind === 'opinion');
  if (filters.label?.includes('unverified') !== true) part('.label').remove();
  const heading = document.createElement('h3');
  const link = document.createElement('a');
  link.href = address;
  link.append(...nodesOf(piecesOfTitle(meta.title ?? address, [...query.split(/\s+/), ...found])));
  heading.append(link);
  // No page has an empty heading, not even in its template.
  part('.stand').before(heading);
  part('.stand').append(...nodesOf(piecesOf(excerpt)));
  if (jpeg !== undefined) {
    part('article').classList.add('side');
    part('article').prepend(thumbnailOf(jpeg, avif));
  }
  const published = meta.published ?? '';
  part('time').setAttribute('datetime', published);
  part('time').textContent = dayOf(published, locale);
  return copy;
}

/** The story's picture beside its headline, which says the same: it has no text of its own. */
function thumbnailOf(jpeg: string, avif: string | undefined): Element {
  const picture = document.createElement('picture');
  if (avif !== undefined) {
    const source = document.createElement('source');
    source.type = 'image/avif';
    source.srcset = avif;
    picture.append(source);
  }
  const image = new Image(16, 9);
  image.alt = '';
  image.loading = 'lazy';
  picture.append(image);
  // Last of all, or it is fetched at once, and beside an AVIF.
  image.src = jpeg;
  return picture;
}

function kickerOf(kind: string, sponsor: string | undefined, words: Words): string | undefined {
  switch (kind) {
    case 'advertorial':
      return sponsor === undefined ? words.paid : words.paidBy.replace('{sponsor}', () => sponsor);
    case 'opinion':
      return words.opinion;
    case 'press-release':
      return words.release;
    case 'photo':
      return words.photo;
    default:
      return undefined;
  }
}

function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** The day of an instant that names its own offset, `8 Oktober 2024`: its date is read as it is written. */
function dayOf(published: string, locale: string): string {
  const day = new Date(published.slice(0, 10));
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return Number.isNaN(day.getTime()) ? '' : new Intl.DateTimeFormat(locale, options).format(day);
}
