import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Variant } from './variants.ts';

/**
 * Does this file exist with a beginning and an end of its format? It is what a cache can check at a glance: an empty
 * file, a cut one or one of another kind is told apart without decoding it. Synchronous, for it is asked of every picture
 * of an archive, and four waits cost ten times what is read.
 */
export function isWholeFile(path: string, format: Variant['format']): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    return size > 16 && (format === 'jpeg' ? isWholeJpeg(file, size) : isWholeAvif(file, size));
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** JPEG opens with SOI and closes with EOI (ITU-T T.81 §B.1.1.3). */
function isWholeJpeg(file: number, size: number): boolean {
  const head = bytesAt(file, 0, 3);
  const tail = bytesAt(file, size - 2, 2);
  return head.toString('hex') === 'ffd8ff' && tail.toString('hex') === 'ffd9';
}

/** AVIF is a row of boxes, each led by its length (ISO/IEC 14496-12 §4.2): they must end where the file does. */
function isWholeAvif(file: number, size: number): boolean {
  if (bytesAt(file, 4, 8).toString('latin1') !== 'ftypavif') return false;
  let end = 0;
  while (end < size) {
    const length = bytesAt(file, end, 4).readUInt32BE(0);
    if (length < 8) return false;
    end += length;
  }
  return end === size;
}

function bytesAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  readSync(file, buffer, 0, length, position);
  return buffer;
}
