import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#src/schema/problem.ts';
import type { Language } from '#src/schema/site.ts';
import { problemText } from './problem-text.ts';
import en from './problems.en.json' with { type: 'json' };
import id from './problems.id.json' with { type: 'json' };

interface Wording {
  readonly message: string;
  readonly hint: string;
  readonly near?: string;
  readonly bare?: string;
}
const tables: Record<Language, Record<string, Wording>> = { id, en };
const codes = Object.keys(id);
/** Values that a problem has besides its own, empty when it gives none. */
const OF_EVERY_PROBLEM = new Set(['found', 'field']);

const sources = globSync('src/{paper-outputs.ts,{desk,edition,markdown,press,schema}/**/*.ts}', {
  exclude: ['**/*.test.ts'],
}).map((file) => readFileSync(file, 'utf8'));

/** Codes that the sources put together, with a phrase of the file that does. */
const COMPUTED: Readonly<Record<string, string>> = {
  'index-rebuilt': '`index-${state}`',
  'index-unusable': '`index-${state}`',
  'picture-broken': '`picture-${facts.refused}`',
  'picture-not-a-picture': '`picture-${facts.refused}`',
  'picture-svg': '`picture-${facts.refused}`',
  'picture-too-large': '`picture-${facts.refused}`',
};

/** Codes as the sources spell them: beside `code`, in a table of codes, or handed to what makes a problem. */
function spelledCodes(): string[] {
  const places =
    /\bcode(?::| =)[^;\n]*|\bCODES\b[^=;]*= \{[^}]*\}|\b(?:add|warn|fault|refuse|problem|finding|problemAt|expect|customFault)\([^;]*/g;
  return sources.flatMap((text) =>
    [...text.matchAll(places)].flatMap(([place]) =>
      [...place.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, code = '']) => code),
    ),
  );
}

/** The sources that raise a code. */
function raisers(code: string): string[] {
  const phrase = COMPUTED[code] ?? `'${code}'`;
  return sources.filter((text) => text.includes(phrase));
}

function text(code: string, more: Partial<Problem> = {}, language: Language = 'id') {
  return problemText({ code, severity: 'error', file: 'x.md', ...more }, language);
}

describe('the wordings of problems', () => {
  test('cover every code that the sources raise', () => {
    const raised = new Set([...spelledCodes(), ...Object.keys(COMPUTED)]);
    expect(raised.size).toBeGreaterThan(100);
    expect([...raised].filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('are of codes that are raised', () => {
    expect(codes.filter((code) => raisers(code).length === 0)).toEqual([]);
  });

  test('cover the same codes in both languages', () => {
    expect(Object.keys(en)).toEqual(codes);
  });

  test.each(codes)('use in both languages the same parts and values: %s', (code) => {
    const valuesOf = (wording: Wording | undefined) =>
      Object.entries<string>({ ...wording }).map(([part, words]) => [part, placeholders(words)]);
    expect(valuesOf(tables.en[code])).toEqual(valuesOf(tables.id[code]));
  });

  test('name no value that the source of the problem does not know', () => {
    const unknown = codes.flatMap((code) => {
      const known = raisers(code).join('\n');
      const named = Object.values(tables.id[code] ?? {}).flatMap(placeholders);
      return named
        .filter((name) => !OF_EVERY_PROBLEM.has(name) && !new RegExp(`\\b${name}`).test(known))
        .map((name) => `${code}: ${name}`);
    });
    expect(unknown).toEqual([]);
  });

  test.each(Object.entries(tables))('are full sentences: %s', (_, table) => {
    for (const [code, { message, ...hints }] of Object.entries(table)) {
      expect(`${code}: ${message}`).toMatch(/: ["{\p{Lu}].*(?:\.|\{\w+\})$/u);
      for (const hint of Object.values(hints)) expect(hint, code).toMatch(/^["{\p{Lu}].{10,}/u);
    }
  });
});

describe('problemText', () => {
  const keys = 'title, author';

  test('gives the corrected value when the problem knows it', () => {
    const { hint } = text('unknown-key', { field: 'autor', values: { keys, nearest: 'author' } });
    expect(hint).toContain('author:');
    expect(hint).not.toContain(keys);
  });

  test('gives the choices when it does not', () => {
    expect(text('unknown-key', { field: 'zzz', values: { keys } }).hint).toContain(keys);
  });

  test('does not announce an empty list', () => {
    const { hint } = text('unknown-key', { field: 'withdrawn.zzz', values: { keys: '' } });
    expect(hint).toMatch(/README\.md\.$/);
  });

  test('reads `near` and `fixed` as what was meant, too', () => {
    const values = { known: 'video, fakta', near: 'video' };
    expect(text('unknown-directive', { found: 'vidio', values }).hint).toMatch(/^Tulis video /);
    const fixed = 'title: "Banjir: hari kedua"';
    expect(text('yaml-colon', { values: { fixed } }, 'en').hint).toContain(fixed);
  });

  test('leaves braces of a value alone', () => {
    const values = { directive: 'iklan', argument: 'slot', example: '::iklan{slot}' };
    expect(text('directive-argument', { values }).hint).toContain('::iklan{slot}');
  });

  test('shows a code it does not know rather than fail', () => {
    expect(text('no-such-code')).toEqual({ message: 'no-such-code', hint: '' });
    expect(text('constructor').message).toBe('constructor');
  });
});

function placeholders(words: string): string[] {
  return [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}
