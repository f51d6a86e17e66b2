import type { AdFields } from '#src/schema/ad.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';
import type { Ad, AdBox } from './page-parts.ts';
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

/** Boxes with the ads in force in them, for pages that are made anew all the time; an empty box is left out. */
export function filledBoxes(
  { adSlots }: Pick<Site, 'adSlots'>,
  inForce: readonly BookedAd[],
  address: string,
): readonly AdBox[] {
  return Object.entries(adSlots).flatMap(([slot, { width, height }]) => {
    const chosen = chosenAd(inForce, slot, address);
    if (!chosen) return [];
    const { url, picture, advertiser } = chosen;
    return { slot, width, height, ad: { slot, url, picture, advertiser } };
  });
}

/**
 * Boxes kept free, for pages that outlive their ads: a script fills them. A slot that no ad was ever booked for
 * keeps no space; the time of the ads does not matter here, or every page would change with it.
 */
export function emptyBoxes(
  { adSlots }: Pick<Site, 'adSlots'>,
  booked: readonly BookedAd[],
): readonly AdBox[] {
  return Object.entries(adSlots)
    .filter(([slot]) => booked.some((ad) => ad.slot === slot))
    .map(([slot, { width, height }]) => ({ slot, width, height }));
}
