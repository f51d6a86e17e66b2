import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { article } from '#src/schema/article.ts';
import { addArticle, writeCorpus } from './corpus.ts';

let base = '';
const papers: Map<string, string>[] = [];

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'warta-corpus-'));
  for (const [name, seed] of [
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ] as const) {
    const root = join(base, name);
    writeCorpus(root, 300, seed);
    if (name === 'a') addArticle(root);
    const files = globSync('content/articles/**/*.md', { cwd: root }).sort();
    papers.push(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])));
  }
});
afterAll(() => {
  rmSync(base, { recursive: true });
});

describe('writeCorpus', () => {
  test('writes articles that the schema lets pass, each with a slug of its own', () => {
    const [paper = new Map<string, string>()] = papers;
    expect(paper.size).toBe(301);
    expect(new Set([...paper.keys()].map((file) => basename(file))).size).toBe(301);
    for (const [file, text] of paper) {
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      const read = article.safeParse(parse(front, { schema: 'core' }));
      expect([file, read.error?.issues]).toEqual([file, undefined]);
      expect(file).toContain(read.data?.date.slice(0, 7).replace('-', '/'));
      const words = body.trim().split(/\s+/).length;
      expect([file, words >= 250 && words <= 450]).toEqual([file, true]);
    }
  });

  test('writes the same paper for the same seed, and another for another', () => {
    const [, first, other] = papers;
    const [withOneMore] = papers;
    expect([...(withOneMore ?? [])].filter(([file]) => !file.includes('terbaru'))).toEqual([
      ...(first ?? []),
    ]);
    expect([...(other ?? [])]).not.toEqual([...(first ?? [])]);
  });
});
