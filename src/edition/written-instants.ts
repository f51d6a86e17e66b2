import type { Records } from '#src/schema/record.ts';

/** Instants written in the copy, beside articles' own and ads', at which something comes or falls away. */
export function writtenInstants(
  { articles, home }: Records,
  instant: (written: string) => number,
): readonly number[] {
  const picks = home ? [home.fields.lead, ...home.fields.picks] : [];
  return [
    ...picks.flatMap((pick) => (pick ? [instant(pick.until)] : [])),
    ...articles
      .filter(({ fields }) => !fields.draft && !fields.withdrawn)
      .flatMap(({ fields: { updated, corrections } }) => [
        ...(updated === undefined ? [] : [instant(updated)]),
        ...corrections.map(({ at }) => instant(at)),
      ]),
  ];
}
