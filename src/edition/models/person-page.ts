import type { PersonPage } from '../list-models.ts';
import type { Person } from '../person.ts';
import { illustrationsOf } from '../picture.ts';
import type { Context } from './context.ts';
import type { StoryList } from './landing.ts';
import { landingOf } from './landing.ts';
import { mentionedIn, teasersOf } from './teaser.ts';

/** Who a person is, and the stories that carry their name. Someone with neither is not for search engines. */
export function personPage(context: Context, person: Person, list: StoryList): PersonPage {
  const { edition, t, boxes } = context;
  const { newest, ...landing } = landingOf(context, list);
  const { name, photo, record } = person;
  const { active, email, links, role } = record.fields;
  const values = { name, paper: edition.site.name };
  return {
    kind: 'person',
    ...landing,
    title: t('page.person', { name }),
    description: record.body.excerpt || t('page.person-description', values),
    indexed: newest.length > 0 || record.body.words > 0,
    stories: teasersOf(context, newest),
    file: record.file,
    digest: record.digest,
    ...(role === undefined ? {} : { role }),
    ...(photo ? { photo } : {}),
    ...(email === undefined ? {} : { email }),
    links,
    active,
    mentioned: mentionedIn(context, record),
    illustrations: illustrationsOf(record),
    ads: boxes,
  };
}
