import { PIXEL_LIMIT } from './probe.ts';
import { RECIPE } from './recipe.ts';
import { loadSharp } from './sharp.ts';
import type { Variant } from './variants.ts';

/**
 * Makes one file of a picture: turned upright, in sRGB, without metadata (a phone writes its place into a picture),
 * see-through parts on white where the format has none.
 */
export async function makeVariant(source: Buffer, variant: Variant): Promise<Buffer> {
  const { format, width, height } = variant;
  const sharp = await loadSharp();
  const picture = sharp(source, { failOn: 'error', limitInputPixels: PIXEL_LIMIT })
    .autoOrient()
    .resize({ width, ...(height === undefined ? {} : { height, fit: 'cover' }) })
    .toColourspace('srgb');
  return format === 'avif'
    ? picture.avif(RECIPE.avif.options).toBuffer()
    : picture.flatten({ background: '#fff' }).jpeg(RECIPE.jpeg.options).toBuffer();
}
