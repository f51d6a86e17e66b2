import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { splitFrontMatter } from '#src/desk/front-matter.ts';
import { COLLECTIONS } from '#src/desk/collections.ts';
import { CORRECTION_KINDS, KINDS } from '#src/schema/article.ts';
import { site } from '#src/schema/site.ts';
import whole from './fixtures/whole/site.config.ts';

const CONTENT = join(import.meta.dirname, 'fixtures/whole/content');

/** What the files of a collection say, file by file. */
function written(pattern: string): Readonly<Record<string, unknown>>[] {
  return globSync(pattern, { cwd: CONTENT }).map((file) => {
    const split = splitFrontMatter(readFileSync(join(CONTENT, file), 'utf8'));
    return z.record(z.string(), z.unknown()).parse('yaml' in split ? parse(split.yaml) : undefined);
  });
}

const keysOf = (all: readonly object[]) => new Set(all.flatMap((one) => Object.keys(one)));
const sorted = (keys: Iterable<string>) => [...keys].sort();

describe('the whole paper', () => {
  test.each(Object.entries(COLLECTIONS))('uses every key of %s', (name, { schema }) => {
    const files = written(name === 'home' ? 'home.md' : `${name}/**/*.md`);
    expect(sorted(keysOf(files))).toEqual(sorted(Object.keys(schema.shape)));
  });

  test('uses every key of the site', () => {
    expect(sorted(Object.keys(whole))).toEqual(sorted(Object.keys(site.shape)));
  });

  test('has articles of every kind, and corrections of every kind', () => {
    const articles = written('articles/**/*.md');
    const correction = z.array(z.object({ kind: z.string() })).default([]);
    const kinds = new Set(articles.map(({ kind = 'news' }) => kind));
    const corrected = articles.flatMap(({ corrections }) => correction.parse(corrections));
    for (const kind of KINDS) expect(kinds).toContain(kind);
    expect(new Set(corrected.map(({ kind }) => kind))).toEqual(new Set(CORRECTION_KINDS));
  });
});
