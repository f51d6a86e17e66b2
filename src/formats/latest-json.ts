import type { Labels, Teaser } from '#src/edition/page-parts.ts';

/** A story as `/api/v1/latest.json` gives it to the page. */
export interface LatestEntry {
  readonly url: string;
  readonly headline: string;
  /** `8 Oktober 2024`, as the paper writes it: every page names the day in the same words. */
  readonly date: string;
  readonly time: string;
  readonly datetime: string;
  readonly labels: Labels;
  /** Address of its section. */
  readonly section: string;
}

/** The newest stories: what must be fresh on every old page is fetched from here. */
export interface LatestFile {
  readonly stories: readonly LatestEntry[];
}

export function latestFile(latest: readonly Teaser[]): LatestFile {
  return {
    stories: latest.map(({ url, headline, published, labels, section }) => ({
      url,
      headline,
      date: published.date,
      time: published.time === '' ? published.date : published.time,
      datetime: published.iso,
      labels,
      section: section.url,
    })),
  };
}
