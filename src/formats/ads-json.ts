import type { BookedAd } from '#src/edition/ads.ts';
import type { Picture } from '#src/edition/page-parts.ts';
import type { PictureFiles } from '#src/edition/page.ts';

/** An ad as `/api/v1/ads.json` gives it to the page. */
export interface AdEntry {
  readonly link: string;
  readonly alt: string;
  readonly advertiser: string;
  readonly weight: number;
  readonly width: number;
  readonly height: number;
  readonly files: PictureFiles;
}

/** Ads in force, by slot: pages that outlive their ads fill their boxes from it. */
export interface AdsFile {
  readonly slots: Readonly<Record<string, readonly AdEntry[]>>;
}

export function adsFile(
  inForce: readonly BookedAd[],
  filesOf: (picture: Picture) => PictureFiles,
): AdsFile {
  const slots: Record<string, AdEntry[]> = {};
  for (const { slot, url, picture, advertiser, weight } of inForce) {
    const { alt, width, height } = picture;
    const entry = { link: url, alt, advertiser, weight, width, height, files: filesOf(picture) };
    (slots[slot] ??= []).push(entry);
  }
  return { slots };
}
