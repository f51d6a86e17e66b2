import { stateIn } from '../file-state.ts';
import type { Changes } from './changes.ts';
import { RULE_FILES, type Deployable } from './deployable.ts';

/** A file that is to be deployed and is not as it was published. */
export interface Unsound {
  readonly file: string;
  readonly state: 'missing' | 'altered';
}

/** Compares the files that are to be deployed, and those that say how, with the site's ledger. */
export function unsoundFiles(
  { folder, ledger }: Deployable,
  { added, changed }: Changes,
): readonly Unsound[] {
  const files = [...RULE_FILES, ...[...added, ...changed].map(({ file }) => file)];
  return files.flatMap((file) => {
    const row = ledger.get(file);
    const state = row === undefined ? 'intact' : stateIn(folder, row);
    return state === 'intact' ? [] : [{ file, state }];
  });
}
