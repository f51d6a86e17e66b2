import { chooseAd } from './choose-ad.ts';

interface PictureFile {
  readonly url: string;
  readonly width: number;
}
/** An ad as `/api/v1/ads.json` lists it (`formats/ads-json.ts`). */
interface ListedAd {
  readonly link: string;
  readonly alt: string;
  readonly weight: number;
  readonly width: number;
  readonly height: number;
  readonly files: { readonly avif: readonly PictureFile[]; readonly jpeg: readonly PictureFile[] };
}
interface AdList {
  readonly slots: Readonly<Record<string, readonly ListedAd[]>>;
}

/**
 * Fills the boxes that a page keeps for ads. A box has one space, or another one for phones beside it; a space without an
 * ad of its own shows that of its twin, and a box that nothing stands in today goes.
 */
async function fillBoxes(boxes: readonly HTMLElement[], source: string): Promise<void> {
  const answer = await fetch(source);
  if (!answer.ok) return;
  const { slots } = (await answer.json()) as AdList;
  for (const box of boxes) {
    const spaces = [...box.querySelectorAll<HTMLElement>('[data-slot]')];
    const ads = spaces.map(({ dataset: { slot = '' } }) =>
      chooseAd(slots[slot] ?? [], slot, location.pathname),
    );
    const any = ads.find((ad) => ad);
    if (any) spaces.forEach((space, index) => space.append(linkTo(ads[index] ?? any)));
    else box.hidden = true;
  }
}

function linkTo({ link, alt, width, height, files }: ListedAd): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.rel = 'sponsored';
  const picture = document.createElement('picture');
  const sizes = 'min(92vw, 46rem)';
  if (files.avif.length > 0) {
    const source = document.createElement('source');
    picture.append(
      Object.assign(source, { type: 'image/avif', sizes, srcset: srcset(files.avif) }),
    );
  }
  const image = document.createElement('img');
  Object.assign(image, { loading: 'lazy', decoding: 'async', width, height, alt, sizes });
  Object.assign(image, { srcset: srcset(files.jpeg), src: files.jpeg.at(-1)?.url ?? '' });
  picture.append(image);
  anchor.append(picture);
  return anchor;
}

function srcset(files: readonly PictureFile[]): string {
  return files.map(({ url, width }) => `${url} ${String(width)}w`).join(', ');
}

const boxes = [...document.querySelectorAll<HTMLElement>('.iklan:has([data-slot])')];
const source = document.querySelector<HTMLElement>('[data-ads]')?.dataset['ads'];
if (source && boxes.length > 0) {
  // Without an answer the rooms stay empty: nothing on the page depends on them.
  fillBoxes(boxes, source).catch(() => undefined);
}
