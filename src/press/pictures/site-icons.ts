import { hash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAPER_COLORS } from '#src/edition/paper-colors.ts';
import { FAVICON, MARK, SITE_ICONS, type SiteIcon } from '#src/formats/site-icons.ts';
import { loadSharp, SHARP_VERSION } from './sharp.ts';

/**
 * Folder with the site icons made of the mark in a paper's `public/`; of ours where it has none. They are made once for
 * a mark. Rejects with the mark's path in its message when it is no drawing.
 */
export async function siteIcons(
  publicFolder: string,
  ourPublicFolder: string,
  cacheFolder: string,
): Promise<string> {
  const own = join(publicFolder, MARK);
  const source = existsSync(own) ? own : join(ourPublicFolder, MARK);
  const mark = readFileSync(source);
  const recipe = [SITE_ICONS, PAPER_COLORS, SHARP_VERSION];
  const name = hash('sha256', mark.toString('base64') + JSON.stringify(recipe)).slice(0, 16);
  const folder = join(cacheFolder, 'icons', name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${randomUUID()}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    for (const icon of SITE_ICONS)
      writeFileSync(join(unfinished, icon.url), await made(mark, icon));
    if (source !== own) writeFileSync(join(unfinished, MARK), mark);
    renameSync(unfinished, folder);
  } catch (cause) {
    rmSync(unfinished, { recursive: true });
    if (existsSync(folder)) return folder;
    throw new Error(`${source} could not be made into icons: it must be a square SVG.`, { cause });
  }
  return folder;
}

async function made(mark: Buffer, { url, size, share }: SiteIcon): Promise<Buffer> {
  const inner = Math.round((size * share) / 2) * 2;
  const margin = (size - inner) / 2;
  const [top, right, bottom, left] = [margin, margin, margin, margin];
  const sharp = await loadSharp();
  const drawing = sharp(mark)
    .resize(inner, inner)
    .extend({ top, right, bottom, left, background: PAPER_COLORS.light });
  const icon = share < 1 ? drawing.flatten({ background: PAPER_COLORS.light }) : drawing;
  const png = await icon.png({ palette: true, effort: 10 }).toBuffer();
  return url === FAVICON.url ? asIco(png, size) : png;
}

/** An ICO file that holds one PNG (https://learn.microsoft.com/previous-versions/ms997538: ICONDIR, ICONDIRENTRY). */
function asIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
