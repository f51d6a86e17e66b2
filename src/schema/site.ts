import * as z from 'zod';
import { line, slug, webAddress } from './text.ts';

export const LANGUAGES = ['id', 'en'] as const;

const timeZone = line.refine(isTimeZone, { params: { code: 'bad-time-zone' } });
const PERMALINK = /^\/(?:(?::(?:year|month|day|section|slug|id)|[a-z0-9-]+)\/)+$/;
const permalink = z
  .string()
  .refine((pattern) => PERMALINK.test(pattern) && /:(?:slug|id)/.test(pattern), {
    params: { code: 'bad-permalink' },
  });
const adSlot = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  /** Slot that stands in its place on phones, where its ads would be too small to read. */
  phone: slug.optional(),
});

/** The paper's identity (`site.config.ts`): the one place that names it. */
export const site = z.strictObject({
  /** Name as it stands in the masthead. */
  name: line,
  /** Name below the icon on a telephone, where there is room for some twelve letters; else the name. */
  shortName: line.max(12).optional(),
  /** Domain name that opens a dateline: `BorneoFlash.com, JAKARTA –`. */
  datelineName: line,
  /** Address of the published site, without a path or a final slash. */
  url: webAddress.regex(/^https?:\/\/[^/]+$/),
  /** Language of the paper, its addresses and its messages. */
  language: z.enum(LANGUAGES),
  /** IANA name of the newsroom's time zone. */
  timeZone,
  tagline: line,
  description: line.max(300),
  /** City of the newsroom, on the front page's date line. */
  place: line,
  copyright: line,
  permalink: permalink.default('/:year/:month/:slug/'),
  /** Newest stories on a landing page and on each numbered page. */
  pageSize: z.int().min(5).max(100).default(20),
  /** Stories in a feed. */
  feedSize: z.int().min(5).max(100).default(20),
  /** WebSub hub that hands the feeds to their subscribers; the feeds name it, `npm run deploy -- --ping` tells it. */
  hub: webAddress.optional(),
  /** Must news name an editor? */
  requireEditor: z.boolean().default(true),
  /** Where readers can follow: empty until the paper has such places. */
  follow: z.array(z.strictObject({ name: line, url: webAddress })).default([]),
  /** May readers open stories they have read without a connection? A small service worker keeps these. */
  offline: z.boolean().default(true),
  /** Places for ads, in CSS pixels. */
  adSlots: z
    .record(slug, adSlot)
    .default({})
    .superRefine((slots, { addIssue }) => {
      for (const [name, { phone }] of Object.entries(slots)) {
        const twin = phone === undefined || phone === name ? undefined : slots[phone];
        if (phone === undefined || (twin && twin.phone === undefined)) continue;
        addIssue({ code: 'custom', path: [name, 'phone'], params: { code: 'bad-phone-slot' } });
      }
    }),
});

export type Site = z.infer<typeof site>;
export type SiteConfig = z.input<typeof site>;
export type Language = Site['language'];

/**
 * Is it the name of a time zone (IANA), today's or an older one? Not of `supportedValuesOf`, which lists one name a zone, and
 * not always today's (`Asia/Calcutta`); and no offset such as `+08:00`, which knows no summer time.
 */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
