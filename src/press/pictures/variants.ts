import { hash } from 'node:crypto';
import type { PictureFile, PictureFiles } from '#src/edition/page.ts';
import type { PictureFacts } from '#src/schema/record.ts';
import { RECIPE } from './recipe.ts';

/** One file that the press makes of a picture. */
export interface Variant {
  /** Address from the root: `/media/teluk-0123456789-640.avif`. */
  readonly url: string;
  readonly format: 'avif' | 'jpeg';
  /** Pixels; without a height the picture keeps its proportions. */
  readonly width: number;
  /** Set when the picture is cut to an exact frame, as the share image is. */
  readonly height?: number;
}

/** The picture that a link to the story shows elsewhere (Open Graph), with its size in pixels. */
export interface ShareImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Files of a picture as a page offers them, smallest first. Pure: no file is looked at. */
export function pictureFiles(facts: Facts): PictureFiles {
  const address = addressesOf(facts);
  return {
    avif: filesOf(facts.width, 'avif', address),
    jpeg: filesOf(facts.width, 'jpeg', address),
  };
}

/** The share image of a picture: 1200×630, cut from its middle (https://ogp.me, and what networks show whole). */
export function shareImage(facts: Facts): ShareImage {
  const { width, height } = RECIPE.share;
  return { url: addressesOf(facts)('share.jpg'), width, height };
}

/** Every file of a picture. */
export function variantsOf(facts: Facts): readonly Variant[] {
  const files = pictureFiles(facts);
  const shown = (['avif', 'jpeg'] as const).flatMap((format) =>
    files[format].map((file) => ({ ...file, format })),
  );
  return [...shown, { ...shareImage(facts), format: 'jpeg' }];
}

type Facts = Pick<PictureFacts, 'source' | 'digest' | 'width'>;

/** Gives the address of a picture's file by the ending of its name. */
type Addresses = (ending: string) => string;

function filesOf(
  own: number,
  format: Variant['format'],
  address: Addresses,
): readonly PictureFile[] {
  const extension = format === 'jpeg' ? 'jpg' : 'avif';
  return widthsOf(own, RECIPE[format].widths).map((width) => ({
    url: address(`${String(width)}.${extension}`),
    width,
  }));
}

/**
 * Widths to make: those well under the picture's own, then the largest it can fill. Nothing is enlarged, and no two
 * files lie so close that one would be wasted.
 */
function widthsOf(own: number, wished: readonly number[]): readonly number[] {
  const largest = Math.min(own, Math.max(...wished));
  return [...wished.filter((width) => width <= largest * 0.8), largest];
}

const RECIPE_TEXT = JSON.stringify(RECIPE);

/**
 * Addresses of a picture's files. Their names hold a hash of the picture's bytes and of the recipe, so a file never
 * changes under its address and hosts may keep it for ever.
 */
function addressesOf({ source, digest }: Facts): Addresses {
  const stamp = hash('sha256', `${digest} ${RECIPE_TEXT}`, 'hex').slice(0, 10);
  const start = `/media/${nameOf(source)}-${stamp}-`;
  return (ending) => start + ending;
}

/** What a reader sees of the file's name: `Foto Teluk.JPG` is `foto-teluk`. */
function nameOf(source: string): string {
  const stem = source.slice(source.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const words = stem.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return (
    words
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'gambar'
  );
}
