/**
 * Git's list of its files, as `git ls-files --stage -v -z` writes it: sorted by path, each entry ended by a NUL. It stays
 * bytes, for a hundred thousand entries are hashed and compared in a hundredth of the time that it takes to read them.
 * An entry: `H 100644 5716ca5987cbf97d6bb54920bea6adde242d87e6 0\tcontent/home.md`.
 */
export type GitListing = Buffer;

const NUL = 0;
/** Tags of entries: a file of Git's list, and one that is not on it. */
const H = 0x48;
const UNKNOWN = 0x3f;
/** Tags of a file that is changed or gone, the second where Git was told not to look at it. */
const CHANGED: readonly (number | undefined)[] = [0x43, 0x63];
const DIGIT = 0x30;
/** How modes begin. */
const FILE = '100';
const SUBMODULE = '160';
const MODE = 2;
const ID = 9;

/** Where the parts of an entry stand behind its id, which has 40 digits, or 64 where Git counts by SHA-256. */
function placesIn(
  listing: GitListing,
  first = 0,
): { readonly stage: number; readonly path: number } {
  const end = listing.indexOf(' ', first + ID) - first;
  return { stage: end + 1, path: end + 3 };
}

/** Git's list, and paths of files that do not lie there as it has them. */
export interface SortedAnswer {
  readonly listing: GitListing;
  /** Changed or gone, or entries that say nothing of the file that lies there. */
  readonly unlike: readonly string[];
  /** Not on the list; a folder, whose name ends in a slash, is a repository of its own. */
  readonly unknown: readonly string[];
}

/**
 * Sorts out what `git ls-files --stage --modified --others -v -z` writes: it names files that are not on its list, has `?`
 * before them, and those that are changed or gone a second time, with `C`. Undefined when a repository lies in this one.
 */
export function sortedAnswer(answer: Buffer): SortedAnswer | undefined {
  const unlike: string[] = [];
  const unknown: string[] = [];
  const pieces: Buffer[] = [];
  let piece = 0;
  let places: ReturnType<typeof placesIn> | undefined;
  for (let at = 0, end = 0; at < answer.length; at = end + 1) {
    const tag = answer[at];
    if (tag !== UNKNOWN) places ??= placesIn(answer, at);
    const path = at + (tag === UNKNOWN ? MODE : (places?.path ?? 0));
    end = answer.indexOf(NUL, path);
    const kind = answer.toString('latin1', at + MODE, at + MODE + FILE.length);
    const isStaged = answer[at + (places?.stage ?? 0)] === DIGIT;
    // A small letter marks a file that Git was told not to look at, and no other tag than H is plain.
    if (tag === H && isStaged && kind === FILE) continue;
    if (tag !== UNKNOWN && kind === SUBMODULE) return undefined;
    (tag === UNKNOWN ? unknown : unlike).push(answer.toString('utf8', path, end));
    if (tag !== UNKNOWN && !CHANGED.includes(tag)) continue;
    pieces.push(answer.subarray(piece, at));
    piece = end + 1;
  }
  // Memory that was never touched is slow to come by: where nothing is left out, nothing is copied.
  const listing = pieces.length === 0 ? answer : Buffer.concat([...pieces, answer.subarray(piece)]);
  return { listing, unlike, unknown };
}

/** Ids of the files' bytes, by path. */
export function idsIn(listing: GitListing): Map<string, string> {
  const { stage, path } = placesIn(listing);
  const text = listing.toString('utf8');
  const ids = new Map<string, string>();
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf('\0', at + path);
    ids.set(text.slice(at + path, end), text.slice(at + ID, at + stage - 1));
  }
  return ids;
}

/** Entries in which one list differs from another: all that both have at the head and at the tail is left out. */
export function differing(
  one: GitListing,
  other: GitListing,
): readonly [readonly string[], readonly string[]] {
  const alike = commonHead(one, other);
  const head = alike === 0 ? 0 : one.lastIndexOf(NUL, alike - 1) + 1;
  const tails = [one.subarray(head), other.subarray(head)] as const;
  const tail = commonTail(...tails);
  const [first, second] = tails.map((bytes) => entriesIn(bytes.subarray(0, bytes.length - tail)));
  return [first ?? [], second ?? []];
}

/** Path of an entry. */
export function pathOf(entry: string): string {
  return entry.slice(entry.indexOf('\t') + 1);
}

function entriesIn(bytes: Buffer): readonly string[] {
  return bytes.toString('utf8').split('\0').slice(0, -1);
}

const STRIDE = 65_536;

/** Number of bytes that both begin with. */
function commonHead(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length) {
    const end = Math.min(at + STRIDE, length);
    if (one.compare(other, at, end, at, end) !== 0) break;
    at = end;
  }
  while (at < length && one[at] === other[at]) at += 1;
  return at;
}

/** Number of bytes, whole entries of both, that both end with. */
function commonTail(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  const [ends, others] = [one.subarray(one.length - length), other.subarray(other.length - length)];
  let at = length;
  while (at > 0) {
    const start = Math.max(0, at - STRIDE);
    if (ends.compare(others, start, at, start, at) !== 0) break;
    at = start;
  }
  while (at > 0 && ends[at - 1] === others[at - 1]) at -= 1;
  const begin = at === length ? -1 : ends.indexOf(NUL, at);
  return begin === -1 ? 0 : length - begin - 1;
}
