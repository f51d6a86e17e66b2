import { describe, expect, test } from 'vitest';
import { buildEdition } from '#src/edition/edition.ts';
import { paperOf } from '#src/edition/page-refs.ts';
import { aSite, anArticle, records } from '#src/testing/builders.ts';
import { webManifest } from './web-manifest.ts';

describe('webManifest', () => {
  test('names the paper, its language and its sections', () => {
    const site = aSite({ shortName: 'Teluk' });
    const { edition } = buildEdition(records({ articles: [anArticle()] }), site, Date.UTC(2025, 0));
    expect(webManifest(site, paperOf(edition))).toMatchObject({
      name: 'Kabar Teluk',
      short_name: 'Teluk',
      lang: 'id',
      start_url: '/',
      shortcuts: [{ name: 'Balikpapan', url: '/balikpapan/' }],
    });
  });
});
