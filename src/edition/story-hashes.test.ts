import { expect, test } from 'vitest';
import { aSection, aSite, anArticle, records } from '#src/testing/builders.ts';
import { buildEdition } from './edition.ts';
import { RunningHash } from './running-hash.ts';
import { StoryHashes } from './story-hashes.ts';

const NOW = Date.UTC(2025, 0, 1);

type Story = Parameters<typeof anArticle>[0];

/** What lies behind each story, by slug. */
function behind(stories: readonly Story[]): Record<string, string | undefined> {
  const articles = stories.map((story) => ({
    ...anArticle(story),
    digest: `${String(story?.slug)} ${String(story?.title)}`,
  }));
  const sections = [aSection(), aSection({ slug: 'ikn', name: 'IKN' })];
  const { edition } = buildEdition(records({ articles, sections }), aSite(), NOW);
  const hashes = new StoryHashes(edition.articles);
  return Object.fromEntries(
    edition.articles.map((article) => {
      const hash = new RunningHash();
      hashes.addBehind(hash, article);
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

/** Stories behind which something changed, in alphabetical order. */
function changed(change: (stories: Story[]) => void): readonly string[] {
  const stories = STORIES.map((story) => ({ ...story }));
  change(stories);
  const before = behind(STORIES);
  const after = behind(stories);
  return Object.keys(before)
    .filter((slug) => before[slug] !== after[slug])
    .sort();
}

test('an edited story is behind the newer ones of its section and tags, and behind no others', () => {
  const edit = (slug: string) =>
    changed((stories) => Object.assign(stories.find((one) => one?.slug === slug) ?? {}, EDIT));
  expect(edit('a')).toEqual(['c', 'd', 'e']);
  expect(edit('b')).toEqual(['c', 'e']);
  expect(edit('d')).toEqual([]);
});

const EDIT: Story = { title: 'Judul yang sudah disunting' };

test('a new story changes nothing behind older ones, one that goes does behind newer ones', () => {
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
