/** Formats that a paper may bring its pictures in; `heif` is AVIF as sharp calls its container. */
export type RasterFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif';

const PNG = '\x89PNG\r\n\x1a\n';
const AVIF_BRANDS = /^(?:.{4})*(?:avif|avis)/s;

/**
 * Format that the first bytes of a file declare, whatever its name says; undefined when it is none of ours.
 * An ISO base media file (ISO/IEC 14496-12 §4.3) counts as AVIF when one of its brands says so: HEIC does not.
 */
export function formatOf(head: Buffer): RasterFormat | undefined {
  const text = head.toString('latin1', 0, 64);
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith(PNG)) return 'png';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  if (text.startsWith('ftyp', 4)) {
    const brands = text.slice(8, Math.min(head.readUInt32BE(0), 64));
    if (AVIF_BRANDS.test(brands)) return 'heif';
  }
  return undefined;
}

/** Is it SVG? A drawing that is text can carry scripts and links, so it is told apart to be refused by name. */
export function isSvg(head: Buffer): boolean {
  return /<(?:!doctype\s+)?(?:\w+:)?svg[\s>]/i.test(head.toString('utf8', 0, 4096));
}
