import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import mime from 'mime';

/** A file of the site, ready to be sent. */
export interface SiteFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Hash of the bytes, without quotes. */
  readonly tag: string;
  /** The bytes packed, made at the first request that takes them; undefined where packing gains nothing. */
  packed(encoding: Encoding): Buffer | undefined;
}

export type Encoding = 'br' | 'gzip';

/** What stands at a path: a file, a folder with a page (its address ends in a slash), or nothing. */
export type Place = { readonly file: string } | 'folder' | undefined;

/** Files of a host's own rules: they steer the server and are not served. */
const RULES = new Set(['_redirects', '_headers']);

/**
 * Finds what stands at a decoded path in a folder. Nothing outside the folder is found, however the path is spelt:
 * it is resolved first and compared then.
 */
export async function placeOf(folder: string, path: string): Promise<Place> {
  const root = resolve(folder);
  const target = resolve(join(root, path));
  const inside = target === root || target.startsWith(root + sep);
  if (!inside || path.includes('\0') || path.includes('\\')) return undefined;
  if (RULES.has(target.slice(root.length + 1))) return undefined;
  if (path.endsWith('/')) {
    const index = join(target, 'index.html');
    return (await isFile(index)) ? { file: index } : undefined;
  }
  if (await isFile(target)) return { file: target };
  return (await isFile(join(target, 'index.html'))) ? 'folder' : undefined;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

/** A reader of files that keeps the latest in memory, and reads again what another file has replaced. */
export function fileReader(most = 500): (path: string) => Promise<SiteFile> {
  const kept = new Map<string, { readonly signature: string; readonly file: SiteFile }>();
  return async (path) => {
    const { mtimeMs, size, ino } = await stat(path);
    const signature = [mtimeMs, size, ino].join();
    const known = kept.get(path);
    if (known?.signature === signature) return known.file;
    const file = siteFile(path, await readFile(path));
    kept.delete(path);
    kept.set(path, { signature, file });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return file;
  };
}

const TEXT = /^text\/|[/+](?:json|xml|javascript)$/;
const PACKS_WELL = /^image\/(?:svg\+xml|x-icon)$|^font\/[ot]tf$|^application\/wasm$/;

function siteFile(path: string, bytes: Buffer): SiteFile {
  const kind = mime.getType(path) ?? 'application/octet-stream';
  const packs = bytes.length > 512 && (TEXT.test(kind) || PACKS_WELL.test(kind));
  const made = new Map<Encoding, Buffer>();
  return {
    type: TEXT.test(kind) ? `${kind}; charset=utf-8` : kind,
    bytes,
    tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    packed(encoding) {
      if (!packs) return undefined;
      const packed = made.get(encoding) ?? pack(bytes, encoding);
      made.set(encoding, packed);
      return packed;
    },
  };
}

function pack(bytes: Buffer, encoding: Encoding): Buffer {
  return encoding === 'gzip'
    ? gzipSync(bytes)
    : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
