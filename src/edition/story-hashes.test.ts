import { expect, test } from 'vitest';
import { aSection, aSite, anArticle, records } from '#src/testing/builders.ts';
import { buildEdition } from './edition.ts';
import { CANDIDATES } from './related.ts';
import { RunningHash } from './running-hash.ts';
import { StoryHashes } from './story-hashes.ts';

const NOW = Date.UTC(2025, 0, 1);

type Story = Parameters<typeof anArticle>[0];

function editionOf(stories: readonly Story[]) {
  const articles = stories.map((story) => ({
    ...anArticle(story),
    digest: `${String(story?.slug)} ${String(story?.title)}`,
  }));
  const sections = [aSection(), aSection({ slug: 'ikn', name: 'IKN' })];
  return buildEdition(records({ articles, sections }), aSite(), NOW).edition;
}

/** What the stories around each are chosen from, by slug. */
function around(stories: readonly Story[]): Record<string, string | undefined> {
  const edition = editionOf(stories);
  const hashes = new StoryHashes(edition);
  return Object.fromEntries(
    edition.articles.map((article) => {
      const hash = new RunningHash();
      hashes.addAround(hash, article);
      return [article.slug, hash.toString()];
    }),
  );
}

const STORIES: readonly Story[] = [
  { slug: 'a', date: '2024-10-01 08:00', section: 'balikpapan', tags: ['Teluk'] },
  { slug: 'b', date: '2024-10-02 08:00', section: 'ikn', tags: ['Jalan'] },
  { slug: 'c', date: '2024-10-03 08:00', section: 'ikn', tags: ['Teluk'] },
  { slug: 'd', date: '2024-10-04 08:00', section: 'balikpapan', tags: [] },
  { slug: 'e', date: '2024-10-05 08:00', section: 'ikn', tags: ['Jalan', 'Teluk'] },
];

/** Stories around which something may have changed, in alphabetical order. */
function changed(change: (stories: Story[]) => void): readonly string[] {
  const stories = STORIES.map((story) => ({ ...story }));
  change(stories);
  const before = around(STORIES);
  const after = around(stories);
  return Object.keys(before)
    .filter((slug) => before[slug] !== after[slug])
    .sort();
}

test('an edited story may stand around newer ones of its section and tags, and around no others', () => {
  const edit = (slug: string) =>
    changed((stories) => Object.assign(stories.find((one) => one?.slug === slug) ?? {}, EDIT));
  expect(edit('a')).toEqual(['c', 'd', 'e']);
  expect(edit('b')).toEqual(['c', 'e']);
  expect(edit('d')).toEqual([]);
});

const EDIT: Story = { title: 'Judul yang sudah disunting' };

test('a new story stands around no older one, one that goes stood around newer ones', () => {
  expect(changed((stories) => stories.push({ slug: 'f', date: '2024-10-06 08:00' }))).toEqual([]);
  expect(changed((stories) => stories.splice(1, 1))).toEqual(['b', 'c', 'e']);
});

test('stories that change places are told apart from stories that do not', () => {
  const swap = (stories: Story[]): void => {
    Object.assign(stories[1] ?? {}, { date: '2024-10-03 08:00' });
    Object.assign(stories[2] ?? {}, { date: '2024-10-02 08:00' });
  };
  expect(changed(swap)).toEqual(['b', 'c', 'e']);
});

const MANY: readonly Story[] = Array.from({ length: 100 }, (_, number) => ({
  slug: `s-${String(number)}`,
  date: new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10),
  tags: ['Teluk'],
}));

test('an edited story stands around as many newer ones as are weighed, and around no more', () => {
  const edited = MANY.map((story, number) => (number === 10 ? { ...story, ...EDIT } : story));
  const before = around(MANY);
  const after = around(edited);
  const numbers = Object.keys(before)
    .filter((slug) => before[slug] !== after[slug])
    .map((slug) => Number(slug.slice(2)))
    .sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: CANDIDATES }, (_, index) => 11 + index));
});

test('how many stories carry a tag counts for all newer ones of it', () => {
  const before = around(MANY);
  const after = around(MANY.slice(1));
  expect(after['s-99']).not.toBe(before['s-99']);
});

test('a stretch of a list is told from others, whatever lies beyond it', () => {
  const stretch = (stories: readonly Story[], from: number, to: number): string => {
    const paper = editionOf(stories);
    const hash = new RunningHash();
    new StoryHashes(paper).addStretch(hash, paper.articlesTagged('teluk'), from, to);
    return hash.toString();
  };
  // Newest first: the story that is edited is at place 89.
  const edited = MANY.map((story, number) => (number === 10 ? { ...story, ...EDIT } : story));
  expect(stretch(edited, 0, 89)).toBe(stretch(MANY, 0, 89));
  expect(stretch(edited, 90, 100)).toBe(stretch(MANY, 90, 100));
  expect(stretch(edited, 80, 90)).not.toBe(stretch(MANY, 80, 90));
  expect(stretch(MANY.slice(0, 99), 9, 99)).toBe(stretch(MANY, 10, 100));
});
