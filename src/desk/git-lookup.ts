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

/** Paths that end so. */
export function pathsEnding(listing: GitListing, ending: string): readonly string[] {
  const wanted = Buffer.from(`${ending}\0`);
  const found: string[] = [];
  for (let at = listing.indexOf(wanted); at >= 0; at = listing.indexOf(wanted, at + 1)) {
    const start = at === 0 ? 0 : listing.lastIndexOf(NUL, at - 1) + 1;
    const { path } = placesIn(listing, start);
    // The entry's path, and not what stands before it, must have it.
    if (at >= start + path) found.push(pathAt(listing, start));
  }
  return found;
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

function pathAt(listing: GitListing, start: number): string {
  return listing.toString(
    'utf8',
    start + placesIn(listing, start).path,
    listing.indexOf(NUL, start),
  );
}
