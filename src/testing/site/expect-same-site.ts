import { expect } from 'vitest';
import type { siteOf } from './build-in-child.ts';

type Site = ReturnType<typeof siteOf>;

/** Expects the same files with the same bytes. A difference is told by its file: whole pages would fill the screen. */
export function expectSameSite(site: Site, wanted: Site): void {
  expect([...site.keys()]).toEqual([...wanted.keys()]);
  for (const [file, bytes] of wanted) {
    expect(site.get(file) === bytes, `${file} differs`).toBe(true);
  }
}
