import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOfChecked } from '#src/desk/front-matter.ts';

/** Gives the body of a content file that the desk has let pass, without checking it once more. */
export function bodyReader(root: string): (file: string) => string {
  return (file) => {
    const body = bodyOfChecked(readFileSync(join(root, file), 'utf8'));
    if (body !== undefined) return body;
    throw new Error(`${file} changed while the paper was being made. Build again.`);
  };
}
