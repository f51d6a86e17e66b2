import type { TagPage } from '../list-models.ts';
import type { Tag } from '../tag.ts';
import type { Context } from './context.ts';
import type { StoryList } from './landing.ts';
import { landingOf } from './landing.ts';
import { teasersOf } from './teaser.ts';

/** Landing page of a tag. */
export function tagPage(context: Context, tag: Tag, list: StoryList): TagPage {
  const { edition, t, boxes } = context;
  const { newest, ...landing } = landingOf(context, list);
  const { name, description } = tag;
  return {
    kind: 'tag',
    ...landing,
    // Not the same as that of a section or a person of this name.
    title: t('page.tag', { name }),
    description: description ?? t('page.tag-description', { name, paper: edition.site.name }),
    indexed: true,
    stories: teasersOf(context, newest),
    ads: boxes,
  };
}
