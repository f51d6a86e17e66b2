import { open, type FileHandle } from 'node:fs/promises';
import type { Variant } from './variants.ts';

/**
 * Does this file exist with a beginning and an end of its format? It is what a cache can check at a glance: an empty
 * file, a cut one or one of another kind is told apart without decoding it.
 */
export async function isWholeFile(path: string, format: Variant['format']): Promise<boolean> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const { size } = await file.stat();
    return (
      size > 16 && (await (format === 'jpeg' ? isWholeJpeg(file, size) : isWholeAvif(file, size)))
    );
  } catch {
    return false;
  } finally {
    await file?.close();
  }
}

/** JPEG opens with SOI and closes with EOI (ITU-T T.81 §B.1.1.3). */
async function isWholeJpeg(file: FileHandle, size: number): Promise<boolean> {
  const head = await bytesAt(file, 0, 3);
  const tail = await bytesAt(file, size - 2, 2);
  return head.toString('hex') === 'ffd8ff' && tail.toString('hex') === 'ffd9';
}

/** AVIF is a row of boxes, each led by its length (ISO/IEC 14496-12 §4.2): they must end where the file does. */
async function isWholeAvif(file: FileHandle, size: number): Promise<boolean> {
  if ((await bytesAt(file, 4, 8)).toString('latin1') !== 'ftypavif') return false;
  let end = 0;
  while (end < size) {
    const length = (await bytesAt(file, end, 4)).readUInt32BE(0);
    if (length < 8) return false;
    end += length;
  }
  return end === size;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}
