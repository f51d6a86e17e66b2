import type { AdFields } from '#src/schema/ad.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';
import type { Ad, AdBox, AdSpace } from './page-parts.ts';
import { pictureOf } from './picture.ts';

/** A house ad and the time in which it runs. */
export interface BookedAd extends Ad {
  readonly slug: string;
  readonly weight: number;
  /** First instant of its time; absent when it has always run. */
  readonly from?: number;
  /** First instant after its time; absent when it runs on. */
  readonly until?: number;
}

/** Ads by slug; one whose picture the desk has not let pass is left out. */
export function adsOf(
  records: readonly ContentRecord<AdFields>[],
  instant: (written: string) => number,
): readonly BookedAd[] {
  return records
    .flatMap((record) => {
      const { slot, image, alt, link, advertiser, from, until, weight } = record.fields;
      const picture = pictureOf(record, image, alt);
      if (!picture) return [];
      return {
        slug: record.slug,
        slot,
        url: link,
        picture,
        advertiser,
        weight,
        ...(from === undefined ? {} : { from: instant(from) }),
        ...(until === undefined ? {} : { until: instant(until) }),
      };
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

export function isInForce({ from, until }: BookedAd, asOf: number): boolean {
  return (from === undefined || from <= asOf) && (until === undefined || asOf < until);
}

/** The ad that a slot shows at an address: chosen by weight, by a hash of both, so it is the same in every build. */
export function chosenAd(
  ads: readonly BookedAd[],
  slot: string,
  address: string,
): BookedAd | undefined {
  const fitting = ads.filter((ad) => ad.slot === slot);
  const total = fitting.reduce((sum, ad) => sum + ad.weight, 0);
  let rest = total === 0 ? 0 : hashOf(`${slot} ${address}`) % total;
  return fitting.find((ad) => (rest -= ad.weight) < 0);
}

/** FNV-1a, 32 bits, over UTF-16 units: even enough to share out ads, and the same everywhere. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

type Slots = Pick<Site, 'adSlots'>;

/** The box of a slot, with its twin for phones; undefined for a slot the paper does not have. */
export function boxOf({ adSlots }: Slots, slot: string): AdBox | undefined {
  const own = Object.hasOwn(adSlots, slot) ? adSlots[slot] : undefined;
  if (!own) return undefined;
  const { width, height, phone } = own;
  const twin = phone === undefined ? undefined : boxOf({ adSlots }, phone);
  return { slot, width, height, ...(twin ? { phone: twin } : {}) };
}

/** Boxes that pages choose from: phones' slots come with those whose place they take. */
function boxesOf(site: Slots): readonly AdBox[] {
  const twins = new Set(Object.values(site.adSlots).map(({ phone }) => phone));
  const names = Object.keys(site.adSlots).filter((slot) => !twins.has(slot));
  return names.flatMap((slot) => boxOf(site, slot) ?? []);
}

/**
 * Boxes with the ads in force in them, for pages that are made anew all the time. One without an ad is left out, and
 * without one for phones it is the same there, only smaller.
 */
export function filledBoxes(
  site: Slots,
  inForce: readonly BookedAd[],
  address: string,
): readonly AdBox[] {
  const filled = (space: AdSpace): AdSpace | undefined => {
    const chosen = chosenAd(inForce, space.slot, address);
    if (!chosen) return undefined;
    const { slot, url, picture, advertiser } = chosen;
    return { ...space, ad: { slot, url, picture, advertiser } };
  };
  return boxesOf(site).flatMap(({ phone, ...space }) => {
    const box = filled(space);
    const twin = phone && filled(phone);
    return box ? { ...box, ...(twin ? { phone: twin } : {}) } : [];
  });
}

/**
 * Boxes kept free, for pages that outlive their ads: a script fills them. A slot that no ad was ever booked for
 * keeps no space; the time of the ads does not matter here, or every page would change with it.
 */
export function emptyBoxes(site: Slots, booked: readonly BookedAd[]): readonly AdBox[] {
  const isBooked = ({ slot }: AdSpace): boolean => booked.some((ad) => ad.slot === slot);
  return boxesOf(site)
    .filter(isBooked)
    .map(({ phone, ...box }) => ({ ...box, ...(phone && isBooked(phone) ? { phone } : {}) }));
}
