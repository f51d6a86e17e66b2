import { describe, expect, test } from 'vitest';
import { addressKey, urlsOf } from './urls.ts';

const id = urlsOf({ language: 'id', permalink: '/:year/:month/:slug/' });
const en = urlsOf({ language: 'en', permalink: '/:section/:id-:day/:slug/' });
const parts = { year: '2024', month: '10', day: '08', section: 'ikn', slug: 'kabar', id: 7 };

describe('urlsOf', () => {
  test('speaks the language of the paper', () => {
    expect([id.index, id.search, id.corrections, id.subscribe]).toEqual([
      '/indeks/',
      '/cari/',
      '/koreksi/',
      '/langganan/',
    ]);
    expect([en.index, en.search, en.corrections, en.subscribe]).toEqual([
      '/archive/',
      '/search/',
      '/corrections/',
      '/subscribe/',
    ]);
    expect(id.person('niken')).toBe('/penulis/niken/');
    expect(en.person('niken')).toBe('/author/niken/');
  });

  test('puts months, numbered pages and feeds under their lists', () => {
    expect(id.month('2024-10')).toBe('/indeks/2024/10/');
    expect(id.numbered(id.tag('teluk'), 3)).toBe('/tag/teluk/halaman/3/');
    expect(en.numbered('/ikn/', 3)).toBe('/ikn/page/3/');
    expect(id.feed(id.home)).toBe('/feed.xml');
    expect(id.feed(id.section('ikn'), 'atom')).toBe('/ikn/atom.xml');
    expect(id.feed(id.corrections, 'json')).toBe('/koreksi/feed.json');
  });

  test('fills every token of a permalink', () => {
    expect(id.article(parts)).toBe('/2024/10/kabar/');
    expect(en.article(parts)).toBe('/ikn/7-08/kabar/');
  });

  test('gives an article without a number its slug in place of it', () => {
    expect(en.article({ ...parts, id: undefined })).toBe('/ikn/kabar-08/kabar/');
  });
});

describe('addressKey', () => {
  test('is one for addresses that a disk or a host may take for one', () => {
    const key = addressKey('/2024/10/kafé/');
    for (const same of ['/2024/10/Kafé', '/2024/10/kafe\u0301/', '/2024/10/kaf%C3%A9/?a=1'])
      expect(addressKey(same)).toBe(key);
    expect(addressKey('/2024/10/kafé/index.html')).toBe(key);
  });

  test('keeps apart what is apart', () => {
    expect(addressKey('/a/myindex.html')).not.toBe(addressKey('/a/my'));
    expect(addressKey('/%zz/')).toBe('/%zz/');
    expect(addressKey('/robots.txt')).not.toBe(addressKey('/robots/'));
  });
});
