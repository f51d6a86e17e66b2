import { expect, test } from 'vitest';
import { aSite, anArticle, records } from '#src/testing/builders.ts';
import { buildEdition } from './edition.ts';

const NOW = Date.UTC(2025, 0, 1);
const paid = { kind: 'advertorial', sponsor: 'Pasar Raya' } as const;

type Story = NonNullable<Parameters<typeof anArticle>[0]>;

const problemsOf = (stories: readonly Story[]) =>
  buildEdition(records({ articles: stories.map((story) => anArticle(story)) }), aSite(), NOW)
    .problems;

test('what names stories that may not stand there is told newest first', () => {
  const stories: Story[] = [
    { slug: 'a', date: '2024-05-01', related: ['iklan'] },
    { slug: 'b', date: '2024-07-01', related: ['iklan'] },
    { slug: 'c', date: '2024-06-01', related: ['iklan'] },
    { slug: 'iklan', date: '2024-01-01', ...paid },
  ];
  for (const order of [stories, stories.toReversed()]) {
    const files = problemsOf(order).map(({ file }) => file);
    expect(files.map((file) => file.at(-4))).toEqual(['b', 'c', 'a']);
  }
});

test('of two stories that claim one address the first by file has it, whichever is newer', () => {
  const stories: Story[] = [
    { slug: 'a', date: '2024-05-01', aliases: ['/lama/'] },
    { slug: 'b', date: '2024-04-01', aliases: ['/lama/'] },
    { slug: 'c', date: '2024-06-01', aliases: ['/lama/'] },
  ];
  for (const order of [stories, stories.toReversed()]) {
    const clashes = problemsOf(order).map(({ code, file, values }) => [
      code,
      file.at(-4),
      String(values?.['other']).at(-4),
    ]);
    expect(clashes).toEqual([
      ['address-clash', 'b', 'a'],
      ['address-clash', 'c', 'a'],
    ]);
  }
});
