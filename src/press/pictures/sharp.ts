import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import type sharp from 'sharp';

/**
 * sharp, with one thread for a picture, as several are made side by side. It is loaded when a picture is to be looked at
 * or made: most publishes have none, and it takes a tenth of a second.
 */
export async function loadSharp(): Promise<typeof sharp> {
  const { default: loaded } = await import('sharp');
  loaded.concurrency(1);
  return loaded;
}

/** Its version, which pins those of the libraries that it makes pictures with. */
export const SHARP_VERSION = versionOf(findPackageJSON('sharp', import.meta.url));

function versionOf(manifest: string | undefined): string {
  if (manifest === undefined) throw new Error('sharp is not installed. Run: npm ci');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}
