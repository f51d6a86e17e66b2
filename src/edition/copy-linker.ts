import type { Calendar } from '#src/calendar.ts';
import { calendarOf, instantOf, momentIn } from '#src/calendar.ts';
import type { Records } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';
import { linkArticle } from './article-linker.ts';
import type { Article, Moment } from './article.ts';
import { newestFirst } from './article.ts';
import { kept } from './kept.ts';
import type { Person } from './person.ts';
import { bylinesOf, peopleOf } from './person.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './section.ts';
import type { TagReader } from './tag.ts';
import { tagReader } from './tag.ts';
import type { Urls } from './urls.ts';
import { urlsOf } from './urls.ts';

/** The copy, linked: each article knows its section, its people and its tags. */
export interface LinkedCopy {
  readonly calendar: Calendar;
  readonly urls: Urls;
  readonly sections: readonly Section[];
  readonly people: readonly Person[];
  readonly tags: TagReader;
  /** Articles of every status, newest first, and by slug. */
  readonly all: readonly Article[];
  readonly bySlug: ReadonlyMap<string, Article>;
  instant(written: string): number;
  momentOf(written: string): Moment;
}

/** Links the copy and sorts its articles, once for everything that is made of them. */
export function linkCopy(records: Records, site: Site, asOf: number): LinkedCopy {
  const calendar = calendarOf(site);
  const urls = urlsOf(site);
  const instant = (written: string): number => instantOf(written, site.timeZone);
  const momentOf = (written: string): Moment => momentIn(written, site.timeZone);
  const sections = sectionsOf(records.sections, urls);
  const people = peopleOf(records.people, urls);
  const tags = tagReader(records.tags);
  const person = bylinesOf(people);
  const directory = {
    asOf,
    calendar,
    urls,
    sections: new Map(sections.map((section) => [section.slug, section])),
    tags,
    people: kept((names: readonly string[]) => names.flatMap((name) => person(name) ?? [])),
    momentOf,
  };
  const all = records.articles.flatMap((record) => linkArticle(record, directory) ?? []);
  const bySlug = new Map(all.map((article) => [article.slug, article]));
  all.sort(newestFirst);
  return { calendar, urls, sections, people, tags, all, bySlug, instant, momentOf };
}
