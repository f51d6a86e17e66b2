/** A search bundle of the site, as `/api/v1/search.json` lists it for the search page. */
export interface SearchEntry {
  /** Folder of the bundle, with both slashes. */
  readonly path: string;
  /** Changes with what is in it: files that were kept of another version are of no use. */
  readonly version: string;
  readonly year: string;
  /** Day of its newest story, `2026-11-24`. */
  readonly until: string;
  /** Number of its stories. */
  readonly stories: number;
}

/** The search bundles of a site, newest first. The first holds what runs the search in a browser, too. */
export interface SearchFile {
  readonly bundles: readonly SearchEntry[];
}

export function searchFile(bundles: readonly SearchEntry[]): SearchFile {
  return { bundles };
}
