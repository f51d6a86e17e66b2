import type { Records } from '#src/schema/record.ts';
import type { Article } from './article.ts';
import type { Target } from './targets.ts';
import { mentionedBy, relatedTargets } from './targets.ts';

/** Every story that the copy names, where readers will see it: drafts and withdrawn articles name none. */
export function targetsOf(
  { people, pages, home }: Records,
  all: readonly Article[],
): readonly Target[] {
  const shown = all.filter(({ status }) => status === 'public' || status === 'scheduled');
  return [
    ...shown.flatMap((article) => [...relatedTargets(article), ...mentionedBy(article.record)]),
    ...[...people, ...pages].flatMap(mentionedBy),
    ...(home ? homeTargets(home) : []),
  ];
}

function homeTargets(home: NonNullable<Records['home']>): readonly Target[] {
  const { lead, picks } = home.fields;
  const target = (slug: string, field: string): Target => ({
    slug,
    from: home,
    field,
    isEditorial: true,
  });
  return [
    ...(lead ? [target(lead.slug, 'lead.slug')] : []),
    ...picks.map(({ slug }, index) => target(slug, `picks.${String(index)}.slug`)),
  ];
}
