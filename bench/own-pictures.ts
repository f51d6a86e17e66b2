import sharp from 'sharp';
import type { PaperFile } from './furniture.ts';

/** Picture of a story's own by its place in the row. No other has its colour, and it is small: many are to be cut. */
export async function ownPicture(place: number): Promise<PaperFile> {
  const channel = (shift: number): number => (place >> shift) & 0xff;
  const background = { r: channel(0), g: channel(8), b: channel(16) };
  const bytes = await sharp({ create: { width: 320, height: 180, channels: 3, background } })
    // A JPEG would round some colours to those of others.
    .png()
    .toBuffer();
  return { path: `content/media/${ownPictureName(place)}`, bytes };
}

/** Its name under `content/media/`. */
export function ownPictureName(place: number): string {
  return `gambar-${String(place)}.png`;
}
