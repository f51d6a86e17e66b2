/** What the front matter of an article says; of other pages, the keys that they have. */
export interface Fields {
  readonly layout: string;
  readonly title: string;
  readonly description?: string;
  readonly genre?: string;
  readonly rubrik?: string;
  readonly author?: string;
  readonly editor?: string;
  readonly sponsor?: string;
  readonly dateline?: string;
  readonly role?: string;
  readonly image?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly tags?: readonly string[];
  readonly year?: string;
  readonly weight?: number;
  readonly newer?: string;
  readonly older?: string;
}

/** An item of Eleventy's collections: a page with its fields. */
export interface Item {
  readonly url: string;
  readonly date: Date;
  readonly data: Fields;
  readonly rawInput: string;
  /** The rendered body; throws before Eleventy has rendered it, and is then asked for again. */
  readonly templateContent: string;
}

const ZONE = { timeZone: 'Asia/Makassar' } as const;
const DAY = new Intl.DateTimeFormat('id', { dateStyle: 'long', ...ZONE });
const WEEKDAY = new Intl.DateTimeFormat('id', { dateStyle: 'full', ...ZONE });
const CLOCK = new Intl.DateTimeFormat('id', { timeStyle: 'short', ...ZONE });

/** `8 Oktober 2024`. */
export const day = (date: Date): string => DAY.format(date);
/** `Selasa, 8 Oktober 2024`. */
export const weekday = (date: Date): string => WEEKDAY.format(date);
/** `19.30`. */
export const clock = (date: Date): string => CLOCK.format(date);

/** `2024-10-08T19:30:00+08:00`: the zone keeps no summer time. */
export function stamp(date: Date): string {
  const shifted = new Date(date.getTime() + 8 * 3_600_000);
  return `${shifted.toISOString().slice(0, 19)}+08:00`;
}

/** A name as it stands in an address. */
export function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** Words of the body, front matter left out. */
export function wordsIn({ rawInput }: Item): number {
  return rawInput.slice(rawInput.indexOf('\n---\n')).split(/\s+/).length - 2;
}
