import { hash } from 'node:crypto';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { scanBody } from '#src/markdown/scan.ts';
import { article } from '#src/schema/article.ts';
import { SLUG } from '#src/schema/text.ts';
import { articleFiles } from './corpus.ts';
import { furniture, pictureFiles } from './furniture.ts';
import { ownPicture } from './own-pictures.ts';
import { slugOf } from './story.ts';
import { PEOPLE, SECTIONS, TAGS } from './staff.ts';

const PLACE = /^content\/articles\/(\d{4})\/(\d{2})\/(.+)\.md$/;
const paper = (articles: number, seed = 1) =>
  [...articleFiles({ articles, seed })].map(({ path, bytes }) => {
    const [, front = '', body = ''] = /^---\n(.*?)---\n(.*)$/s.exec(String(bytes)) ?? [];
    const [, year, month, slug = ''] = PLACE.exec(path) ?? [];
    const fields = article.parse(parse(front, { schema: 'core' }));
    return { slug, folder: `${year}-${month}`, fields, scan: scanBody(body, 1) };
  });
const stories = paper(400);

describe('articleFiles', () => {
  test('gives the same bytes for the same seed, and others for another', () => {
    const bytes = (seed: number) => [...articleFiles({ articles: 60, seed })];
    expect(bytes(7)).toEqual(bytes(7));
    expect(bytes(8)).not.toEqual(bytes(7));
  });

  test('gives as many stories a picture of their own as are ordered, and changes no other', async () => {
    const order = { articles: 30, seed: 1 };
    const plain = [...articleFiles(order)];
    const pictured = [...articleFiles({ ...order, pictures: 10 })];
    expect(pictured.slice(10)).toEqual(plain.slice(10));
    const named = pictured
      .slice(0, 10)
      .map(({ bytes }) => /^image: (.*)$/m.exec(String(bytes))?.[1]);
    expect(new Set(named).size).toBe(10);
    const pictures = await Promise.all(named.map((_, place) => ownPicture(place)));
    expect(pictures.map(({ path }) => path)).toEqual(named.map((name) => `content/media/${name}`));
    expect(new Set(pictures.map(({ bytes }) => hash('sha1', bytes))).size).toBe(10);
  });

  test('writes as many articles as are ordered, all valid, under slugs of their own', () => {
    const orders = fc.record({ articles: fc.nat(60), seed: fc.nat() });
    fc.assert(
      fc.property(orders, ({ articles, seed }) => {
        const slugs = new Set(paper(articles, seed).map(({ slug }) => slug));
        expect(slugs.size).toBe(articles);
        for (const slug of slugs) expect(slug).toMatch(SLUG);
      }),
      { numRuns: 20 },
    );
  });

  test('keeps each article in the folder of its month, oldest first, over ten years', () => {
    const dates = stories.map(({ fields }) => fields.date);
    expect(dates).toEqual([...dates].sort());
    expect(stories.filter(({ folder, fields }) => !fields.date.startsWith(folder))).toEqual([]);
    expect(dates[0]).toMatch(/^2016-1[12]/);
    expect(dates.at(-1)).toMatch(/^2026-11/);
    expect(dates.at(-1)?.localeCompare('2026-11-24 09:00')).toBe(-1);
  });

  test('writes what newsrooms write: 300 to 450 words, 3 to 5 tags, some pictures, mostly news', () => {
    for (const { scan, fields } of stories) {
      expect(scan.problems).toEqual([]);
      expect(scan.words).toBeGreaterThanOrEqual(300);
      expect(scan.words).toBeLessThanOrEqual(450);
      expect(fields.title.length).toBeLessThanOrEqual(110);
      expect(fields.tags.length).toBeGreaterThanOrEqual(3);
      expect(fields.tags.length).toBeLessThanOrEqual(5);
    }
    const share = (of: (typeof stories)[number]['fields'][]) => of.length / stories.length;
    const fields = stories.map((story) => story.fields);
    expect(share(fields.filter(({ kind }) => kind === 'news'))).toBeGreaterThan(0.75);
    expect(share(fields.filter(({ image }) => image))).toBeCloseTo(0.1, 1);
  });

  test('leads on to older articles only', () => {
    const places = new Map(stories.map(({ slug }, place) => [slug, place]));
    const leads = stories.flatMap(({ scan }, place) =>
      scan.mentions.map(({ name }) => place - (places.get(name) ?? Infinity)),
    );
    expect(leads.length).toBeGreaterThan(100);
    expect(leads.filter((back) => back <= 0)).toEqual([]);
  });

  test('names the sections, people and tags that the paper has', () => {
    const sections = new Set(SECTIONS.map(slugOf));
    expect(new Set(stories.map(({ fields }) => fields.section))).toEqual(sections);
    for (const { fields } of stories) {
      expect(PEOPLE).toEqual(expect.arrayContaining([...fields.author, ...(fields.editor ?? [])]));
      expect(TAGS).toEqual(expect.arrayContaining(fields.tags));
    }
    expect([PEOPLE.length, SECTIONS.length, new Set(TAGS).size]).toEqual([25, 8, 200]);
  });
});

describe('furniture', () => {
  test('has the pages that the press law asks for', () => {
    const paths = furniture().map(({ path }) => path);
    expect(paths).toContain('content/pages/redaksi.md');
    expect(paths).toContain('content/pages/pedoman-media-siber.md');
  });
});

describe('pictureFiles', () => {
  test('draws the same pictures for the same seed', async () => {
    expect(await pictureFiles(3)).toEqual(await pictureFiles(3));
  });
});
