import { describe, expect, test } from 'vitest';
import { aSiteFolder } from '#src/testing/a-site.ts';
import { changesFile } from './changes-file.ts';
import { changesSince, versionsOf } from './changes.ts';
import { hiddenPages } from './hidden-pages.ts';
import { unsoundFiles } from './unsound.ts';

const HIDDEN = '<meta name="robots" content="noindex">';
const FILES = {
  _redirects: '/lama /a/ 301\n',
  'index.html': 'front',
  'a/index.html': 'a',
  'b/index.html': 'b',
  'cari/index.html': `${HIDDEN}search`,
  '404.html': `${HIDDEN}lost`,
  'feed.xml': '<rss/>',
  'kota/feed.xml': '<rss/>',
  'media/é.jpg': 'picture',
};

/** What the file says of a step from one state of a site to the next. */
function stepTo(texts: Readonly<Record<string, string | undefined>>) {
  const { site, publish } = aSiteFolder(FILES);
  const before = hiddenPages(site, changesSince(undefined, site), new Set());
  const versions = versionsOf(site);
  const next = publish(texts);
  const changes = changesSince(versions, next);
  const about = { target: 's3', compared: true, base: 'https://koran.test' };
  return changesFile(changes, about, { before, now: hiddenPages(next, changes, before) });
}

const at = (path: string) => `https://koran.test${path}`;

describe('changesFile', () => {
  test('lists what is new, changed and gone, with addresses', () => {
    const file = stepTo({
      'baru/index.html': 'new',
      'a/index.html': 'newer',
      'media/é.jpg': undefined,
      'feed.xml': '<rss>new</rss>',
    });
    expect(file).toMatchObject({
      added: [{ file: 'baru/index.html', url: at('/baru/') }],
      changed: [
        { file: 'a/index.html', url: at('/a/') },
        { file: 'feed.xml', url: at('/feed.xml') },
      ],
      removed: [{ file: 'media/é.jpg', url: at('/media/%C3%A9.jpg') }],
      feeds: [at('/feed.xml')],
      pages: [at('/baru/'), at('/a/')],
    });
  });

  test('counts an old address that leads elsewhere now as changed', () => {
    const { changed, pages } = stepTo({ _redirects: '/lama /b/ 301\n' });
    expect(changed).toEqual([{ file: 'lama', url: at('/lama') }]);
    expect(pages).toEqual([]);
  });

  test('tells search engines of pages that went or are to be left out now, not of those always left out', () => {
    const { pages } = stepTo({
      'b/index.html': undefined,
      'a/index.html': `${HIDDEN}withdrawn`,
      'cari/index.html': undefined,
      '404.html': `${HIDDEN}newer`,
    });
    expect(pages).toEqual([at('/a/'), at('/b/')]);
  });

  test('counts everything with new rules for its headers as changed', () => {
    expect(stepTo({ _headers: '/feed.xml\n  X-Own: 1\n' }).changed).toEqual([
      { file: 'feed.xml', url: at('/feed.xml') },
    ]);
  });
});

describe('unsoundFiles', () => {
  test('finds what is to be deployed and is not as it was published', () => {
    const { site } = aSiteFolder(FILES);
    const all = changesSince(undefined, site);
    expect(unsoundFiles(site, all)).toEqual([]);
    const elsewhere = { ...site, folder: `${site.folder}/a` };
    expect(unsoundFiles(elsewhere, { ...all, added: all.added.slice(0, 2) })).toContainEqual({
      file: '_redirects',
      state: 'missing',
    });
  });
});
