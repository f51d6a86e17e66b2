import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { articleFiles } from '../corpus.ts';
import { peerFiles, translated } from './content.ts';

const order = { articles: 200, seed: 1 };
const files = [...peerFiles(order)].map(({ path, bytes }) => ({ path, text: String(bytes) }));
const articles = files.filter(({ text }) => text.includes('layout: article\n'));

describe('peerFiles', () => {
  test('has every article of the paper', () => {
    const ours = [...articleFiles(order)].map(({ path }) => path.replace('content/', ''));
    expect(articles.map(({ path }) => path)).toEqual(ours);
  });

  test('leaves no directive in a body, and leads on to the same articles', () => {
    for (const { text } of articles) expect(text).not.toMatch(/^::/m);
    const leads = articles.flatMap(({ text }) => [
      ...text.matchAll(/^> Baca juga: \[.+\]\((.+)\)$/gm),
    ]);
    const addresses = new Set(articles.map(({ text }) => /^permalink: (.+)$/m.exec(text)?.[1]));
    expect(leads.length).toBeGreaterThan(20);
    for (const [, url] of leads) expect(addresses).toContain(url);
  });

  test('has front matter that YAML reads, dates with an offset, and none of the words that Hugo keeps', () => {
    for (const { text } of articles) {
      const fields: unknown = parse(text.split('---\n')[1] ?? '');
      expect(fields).toHaveProperty('rubrik');
      expect(fields).not.toHaveProperty('kind');
      expect(text).toMatch(/^date: \d{4}-\d\d-\d\dT\d\d:\d\d:00\+08:00$/m);
    }
  });

  test('has a page for each section, person and month', () => {
    const landings = files
      .filter(({ path }) => path.endsWith('/_index.md'))
      .map(({ path }) => path);
    expect(landings).toContain('rubrik/ekonomi/_index.md');
    expect(landings).toContain('author/dewi-lestari/_index.md');
    expect(landings).toContain('articles/2026/11/_index.md');
  });
});

describe('translated', () => {
  test('writes a fact box as a quotation', () => {
    const text =
      '---\ntitle: A\n---\n\nPembuka.\n\n:::fakta{judul="Sekilas"}\n- Satu\n- Dua\n:::\n';
    expect(translated(text, '/a/', new Map())).toContain('> **Sekilas**\n>\n> - Satu\n> - Dua\n');
  });
});
