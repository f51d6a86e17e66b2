import { hasChanges, versionsOf, wavesOf, type Changes } from '../changes.ts';
import { bodyOf, type Deployable } from '../deployable.ts';
import { inParallel } from '../in-parallel.ts';
import { idOf } from '../memory.ts';
import type { Failure, Target } from '../target.ts';
import type { Bucket } from './bucket.ts';
import { heldByList } from './held.ts';
import { lostHeaders, objectHeaders } from './object-headers.ts';
import { putStamp, readStamp, type Stamp } from './stamp.ts';

/** Requests under way at a time. */
const WIDTH = 16;

export interface S3Order {
  readonly name: string;
  readonly bucket: Bucket;
  /** May a part of a bucket that holds other things become the site's? They are removed then. */
  readonly adopt: boolean;
  /** What to say when it holds other things and may not. */
  readonly foreign: string;
}

/**
 * A bucket as a target. What it holds is known by its stamp: where that names the state that is remembered here, the
 * memory is right; otherwise (another machine deployed, a deploy failed, nothing is remembered) the bucket is listed.
 */
export function s3Target({ name, bucket, adopt, foreign }: S3Order): Target {
  let stamp: Stamp | undefined;
  return {
    name,
    lost: (site) => [...lostHeaders(site), ...site.patterns.map(({ from }) => from)],
    async holds(site, memory) {
      stamp = await readStamp(bucket);
      if (stamp && memory && stamp.state === idOf(memory.versions)) return memory.versions;
      const listed = await bucket.list();
      if (!stamp && listed.length === 0) {
        // What is to come into an empty bucket follows the rules of now.
        stamp = { state: '', rules: site.rules };
        return undefined;
      }
      if (!stamp && !adopt) throw new Error(foreign);
      return heldByList(site, listed, stamp?.rules === site.rules);
    },
    async carry(site, changes) {
      const state = idOf(versionsOf(site));
      if (stamp?.state === state && !hasChanges(changes)) return [];
      const { rules } = site;
      // From here on no memory is right, until all is done.
      await putStamp(bucket, { state: '', rules: stamp?.rules === rules ? rules : '' });
      const failures = await carryAll(bucket, site, changes);
      if (failures.length === 0) await putStamp(bucket, { state, rules });
      return failures;
    },
  };
}

async function carryAll(
  bucket: Bucket,
  site: Deployable,
  changes: Changes,
): Promise<readonly Failure[]> {
  for (const wave of wavesOf(changes)) {
    const failures = await inParallel(
      wave,
      WIDTH,
      (item) => bucket.put(item.file, bodyOf(site, item), objectHeaders(item)),
      ({ file }) => file,
    );
    // The next wave leads to what this one was to bring.
    if (failures.length > 0) return failures;
  }
  return inParallel(changes.removed, WIDTH, (file) => bucket.remove(file), String);
}
