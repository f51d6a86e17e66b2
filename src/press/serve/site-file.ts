import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Encoding } from './accepted.ts';
import { contentTypeOf, isText } from './content-type.ts';
import { signatureOf } from './signature.ts';

/** A file of the site, ready to be sent. */
export interface SiteFile {
  /** Content type, with the charset where it is text. */
  readonly type: string;
  readonly bytes: Buffer;
  /** Hash of the bytes, without quotes. */
  readonly tag: string;
  /** Whether packing gains anything. */
  readonly packs: boolean;
  /** The bytes packed, made at the first request that takes them. */
  packed(encoding: Encoding): Buffer;
}

/** A reader of files that keeps the latest in memory, and reads again what another file has replaced. */
export function fileReader(most = 500): (path: string) => Promise<SiteFile> {
  const kept = new Map<string, { readonly signature: string; readonly file: SiteFile }>();
  return async (path) => {
    const signature = await signatureOf(path);
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

const PACKS_WELL = /^image\/(?:svg\+xml|vnd\.microsoft\.icon)$|^font\/[ot]tf$|^application\/wasm$/;
/** Bytes; below it, packing saves less than its headers cost. */
const WORTH_PACKING = 512;

function siteFile(path: string, bytes: Buffer): SiteFile {
  const type = contentTypeOf(path);
  const made = new Map<Encoding, Buffer>();
  return {
    type,
    bytes,
    tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    packs: bytes.length > WORTH_PACKING && (isText(type) || PACKS_WELL.test(type)),
    packed(encoding) {
      const packed = made.get(encoding) ?? pack(bytes, encoding);
      made.set(encoding, packed);
      return packed;
    },
  };
}

function pack(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(bytes);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
