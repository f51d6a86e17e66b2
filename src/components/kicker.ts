import type { Labels, Link } from '#src/edition/page-parts.ts';
import type { Translate } from '#src/i18n/strings.ts';

interface Kicked {
  readonly labels: Labels;
  readonly section: Link;
  readonly topic?: string;
}

/**
 * The word above a headline.
 * Opinion, releases and picture stories say what they are, wherever they stand; other stories name
 * their section, or their first topic where the section is known already (unless that is its name).
 */
export function kickerOf(story: Kicked, known: 'section' | 'nothing', t: Translate): string {
  if (story.labels.kind === 'opinion') return t('kind.opinion');
  if (story.labels.kind === 'press-release') return t('kind.press-release');
  if (story.labels.kind === 'photo') return t('kind.photo');
  if (known === 'nothing') return story.section.text;
  return story.topic === undefined || story.topic === story.section.text ? '' : story.topic;
}

/** What stands on a paid story: that it is paid, and by whom if that is disclosed. */
export function paidLabel(labels: Labels, t: Translate): string {
  return labels.sponsor === undefined
    ? t('paid.label')
    : t('paid.label-by', { sponsor: labels.sponsor });
}
