import { describe, expect, test } from 'vitest';
import { buildEdition } from '#src/edition/edition.ts';
import type { ArticleFields } from '#src/schema/article.ts';
import { anArticle, aPicture, aSite, records } from '#src/testing/builders.ts';
import { recordOf, storyToIndex } from './record.ts';

const NOW = Date.parse('2026-11-24T09:00:00+08:00');

/** The record of a story with these fields, in a folder with a picture. */
function recordWith(fields: Partial<ArticleFields>, width = 1600) {
  const picture = { ...aPicture('content/media/kapal.jpg'), width };
  const story = anArticle({ ...fields, pictures: { 'kapal.jpg': picture } });
  const { edition } = buildEdition(records({ articles: [story] }), aSite(), NOW);
  const [article] = edition.articles;
  if (!article) throw new Error('The story is not public.');
  return recordOf(storyToIndex(article, 'id', edition.calendar), () => 'Isi **berita**.');
}

describe('recordOf', () => {
  test('gives what is searched, shown and narrowed down', () => {
    const fields = { title: 'Kapal sandar pagi ini', description: 'Lebih awal dari jadwal.' };
    expect(recordWith({ ...fields, kind: 'advertorial', sponsor: 'Toko Rekaan' })).toEqual({
      url: '/2024/10/kabar-teluk/',
      language: 'id',
      content: 'Lebih awal dari jadwal.\nIsi berita.',
      meta: {
        title: 'Kapal sandar pagi ini',
        published: '2024-10-08T19:30:00+08:00',
        sponsor: 'Toko Rekaan',
      },
      filters: { section: ['balikpapan'], year: ['2024'], kind: ['advertorial'] },
    });
  });

  test('has the smallest files of the picture behind the address, and nowhere else', () => {
    const { url, ...others } = recordWith({ image: 'kapal.jpg', alt: 'Kapal' });
    expect(url).toMatch(
      /^\/2024\/10\/kabar-teluk\/#\/media\/kapal-\w{10}-640\.jpg#\/media\/kapal-\w{10}-320\.avif$/,
    );
    expect(JSON.stringify(others)).not.toContain('/media/');
  });

  test('has no larger a file than the picture fills', () => {
    expect(recordWith({ image: 'kapal.jpg', alt: 'Kapal' }, 300).url).toMatch(
      /-300\.jpg#\S+-300\.avif$/,
    );
  });
});
