import { ID, NUL, placesIn, type GitListing } from './git-listing.ts';

// Looks up a few files in Git's list as it is: to have all of a large archive by their names takes a tenth of a second.

/** Id of a file's bytes. The list is sorted by the bytes of its paths, so half of it is left at every step. */
export function idIn(listing: GitListing, file: string): string | undefined {
  const wanted = Buffer.from(file);
  const { stage, path } = placesIn(listing);
  let low = 0;
  let high = listing.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : listing.lastIndexOf(NUL, middle - 1) + 1;
    const end = listing.indexOf(NUL, start);
    const order = wanted.compare(listing, start + path, end);
    if (order === 0) return listing.toString('latin1', start + ID, start + stage - 1);
    if (order > 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

/** All paths but those that begin and end so. */
export function pathsBut(listing: GitListing, beginning: string, ending: string): string[] {
  const { path } = placesIn(listing);
  const [first, last] = [Buffer.from(beginning), Buffer.from(ending)];
  const longest = Math.max(first.length, last.length);
  const found: string[] = [];
  for (let start = 0, end = 0; start < listing.length; start = end + 1) {
    end = listing.indexOf(NUL, start + path);
    const isLeftOut =
      end - start - path >= longest &&
      last.compare(listing, end - last.length, end) === 0 &&
      first.compare(listing, start + path, start + path + first.length) === 0;
    if (!isLeftOut) found.push(listing.toString('utf8', start + path, end));
  }
  return found;
}

/** Paths of files with one of these names, without their `.md`; what is called `index.md` has the name of its folder. */
export function pathsNamed(listing: GitListing, names: ReadonlySet<string>): readonly string[] {
  const { path } = placesIn(listing);
  const found: string[] = [];
  for (let start = 0, end = 0; start < listing.length; start = end + 1) {
    end = listing.indexOf(NUL, start + path);
    if (listing.compare(MD, 0, MD.length, end - MD.length, end) !== 0) continue;
    let last = end - MD.length;
    let first = listing.lastIndexOf(SLASH, last - 1) + 1;
    if (listing.toString('latin1', first, last) === 'index') {
      last = first - 1;
      first = listing.lastIndexOf(SLASH, last - 1) + 1;
    }
    if (names.has(listing.toString('utf8', Math.max(first, start + path), last))) {
      found.push(listing.toString('utf8', start + path, end));
    }
  }
  return found;
}

const SLASH = 0x2f;
const MD = Buffer.from('.md');
