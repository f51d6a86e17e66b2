import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '#src/schema/site.ts';
import { problemText } from './problem-text.ts';
import en from './problems.en.json' with { type: 'json' };
import id from './problems.id.json' with { type: 'json' };

const codes = Object.keys(id);
const word = (code: string, language: Language = 'id', more = {}) =>
  problemText({ code, severity: 'error', file: 'x.md', ...more }, language);

/** Codes as the source spells them: `code: 'x'`, and `add('x', …)` and its like. */
function codesInSource(): string[] {
  const files = globSync('src/{desk,markdown,edition,schema}/**/*.ts', {
    exclude: ['**/*.test.ts'],
  });
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const spelled =
      /\bcode: '([a-z0-9-]+)'|\b(?:add|warn|fault|refuse|problem|finding)\(\s*'([a-z0-9-]+)'/g;
    return [...text.matchAll(spelled)].map(([, key, argument]) => key ?? argument ?? '');
  });
}

describe('problemText', () => {
  test('words every code that the source spells', () => {
    const spelled = [...new Set(codesInSource())];
    expect(spelled.length).toBeGreaterThan(80);
    expect(spelled.filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('has the same codes and the same values in both languages', () => {
    expect(Object.keys(en)).toEqual(codes);
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const code of codes) {
      const [ours, theirs] = [word(code), word(code, 'en')];
      expect([code, placeholders(theirs.message)]).toEqual([code, placeholders(ours.message)]);
      expect(theirs.message).not.toBe(ours.message);
    }
  });

  test('writes full sentences', () => {
    for (const table of [id, en]) {
      for (const [code, { message, hint }] of Object.entries(table)) {
        expect(`${code}: ${message}`).toMatch(/: ["{\p{Lu}].*(?:[.]|\})$/u);
        expect(hint).toMatch(/^["{\p{Lu}]/u);
      }
    }
  });

  test('gives the corrected value when the problem knows it', () => {
    const near = { field: 'autor', values: { nearest: 'author', keys: 'title, author' } };
    expect(word('unknown-key', 'id', near).hint).toContain('"author:"');
    const far = { field: 'zzz', values: { keys: 'title, author' } };
    expect(word('unknown-key', 'id', far).hint).toContain('title, author');
  });

  test('shows a code it does not know rather than fail', () => {
    expect(word('no-such-code').message).toBe('no-such-code');
  });
});
