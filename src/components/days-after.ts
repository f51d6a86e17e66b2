import type { Day, Teaser } from '#src/edition/page-parts.ts';

/** The days without the stories that stand above them already; a day with nothing left goes. */
export function daysAfter(days: readonly Day[], shown: readonly Teaser[]): readonly Day[] {
  const slugs = new Set(shown.map(({ slug }) => slug));
  return days
    .map((day) => ({ ...day, stories: day.stories.filter(({ slug }) => !slugs.has(slug)) }))
    .filter(({ stories }) => stories.length > 0);
}
