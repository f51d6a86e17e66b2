import { stat } from 'node:fs/promises';

/** Tells whether a file is still the one that was read: when it was written, its size, its inode. Rejects if it is gone. */
export async function signatureOf(path: string): Promise<string> {
  const { mtimeMs, ctimeMs, size, ino } = await stat(path);
  return [mtimeMs, ctimeMs, size, ino].join();
}
