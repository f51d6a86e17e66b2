import { chooseAd } from './choose-ad.ts';

/** An ad as `/api/v1/ads.json` lists it. */
interface ListedAd {
  readonly link: string;
  readonly alt: string;
  readonly weight: number;
  readonly width: number;
  readonly height: number;
  /** Files of the picture as a `srcset`. */
  readonly avif: string;
  /** Address of the picture. */
  readonly jpeg: string;
}
interface AdList {
  readonly slots: Readonly<Record<string, readonly ListedAd[]>>;
}

/** Fills the boxes that a page keeps for ads; a box that nothing stands in today goes. */
async function fillBoxes(boxes: readonly HTMLElement[], source: string): Promise<void> {
  const answer = await fetch(source);
  if (!answer.ok) return;
  const { slots } = (await answer.json()) as AdList;
  for (const box of boxes) {
    const slot = box.dataset['slot'] ?? '';
    const ad = chooseAd(slots[slot] ?? [], slot, location.pathname);
    if (ad) box.querySelector('div')?.append(linkTo(ad));
    else box.hidden = true;
  }
}

function linkTo({ link, alt, width, height, avif, jpeg }: ListedAd): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.rel = 'sponsored';
  const picture = document.createElement('picture');
  if (avif) {
    const source = document.createElement('source');
    Object.assign(source, { type: 'image/avif', srcset: avif, sizes: `min(92vw, ${width}px)` });
    picture.append(source);
  }
  const image = document.createElement('img');
  Object.assign(image, { width, height, alt, loading: 'lazy', decoding: 'async', src: jpeg });
  picture.append(image);
  anchor.append(picture);
  return anchor;
}

const boxes = [...document.querySelectorAll<HTMLElement>('[data-slot]')];
const source = document.querySelector<HTMLElement>('[data-ads]')?.dataset['ads'];
if (source && boxes.length > 0) {
  // Without an answer the rooms stay empty: nothing on the page depends on them.
  fillBoxes(boxes, source).catch(() => undefined);
}
