import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article } from '#src/schema/article.ts';
import { shapeOf } from './schema-shape.ts';
import { yamlValues } from './yaml-values.ts';

const read = (yaml: string) => yamlValues(yaml, shapeOf(article), 2);
const codes = (yaml: string) =>
  read(yaml).findings.map(({ code, line }) => `${code} ${String(line)}`);

describe('yamlValues', () => {
  test('keeps a text as it is written, whatever YAML would make of it', () => {
    const { values } = read(
      'title: 0123\ndate: 12:30\ndateline: yes\nai: 1e3\ncredit: 2024-10-08\ncaption: no',
    );
    expect(values).toEqual({
      title: '0123',
      date: '12:30',
      dateline: 'yes',
      ai: '1e3',
      credit: '2024-10-08',
      caption: 'no',
    });
  });

  test('reads numbers and booleans where the schema wants them', () => {
    expect(read('id: 0123\ndraft: true\nfeatured: False').values).toEqual({
      id: 123,
      draft: true,
      featured: false,
    });
    expect(read('id: "12"\ndraft: "true"\nfeatured: ya').values).toEqual({
      id: '12',
      draft: 'true',
      featured: 'ya',
    });
  });

  test('takes a key without a value as not written', () => {
    expect(read('title:\neditor: ~\nai: null\ncaption: ""\ndate: x').values).toEqual({ date: 'x' });
  });

  test('knows the line of every key and item', () => {
    const { lines } = read(
      'title: x\n\n# catatan\ncorrections:\n  - at: a\n    kind: b\n  - at: c\ntags: [d, e]',
    );
    expect(lines).toEqual({
      title: 2,
      corrections: 5,
      'corrections.0': 6,
      'corrections.0.at': 6,
      'corrections.0.kind': 7,
      'corrections.1': 8,
      'corrections.1.at': 8,
      tags: 9,
      'tags.0': 9,
      'tags.1': 9,
    });
  });

  test.each([
    ['title: x\ntitle: y', 'duplicate-key 3'],
    ['title: x\n__proto__: y', 'bad-key 3'],
    ['withdrawn:\n  constructor: y', 'bad-key 3'],
    ['prototype: y', 'bad-key 2'],
    ['a: &x [1]\nb: *x', 'yaml-alias 3'],
    ['title: !!js/function "x"', 'yaml-tag 2'],
    ['title: !penting', 'yaml-tag 2'],
    ['title: x\n...\ntitle: y', 'yaml-documents 3'],
    ['title: a: b', 'yaml-colon 2'],
    ['title: "a', 'yaml-quote 2'],
    ['\ttitle: x', 'yaml-tab 2'],
    ['title: "\\x"', 'yaml-escape 2'],
    ['- a\n- b', 'not-keys 2'],
    ['title: "a\\u202Eb"', 'hidden-character 2'],
    ['title: "a\\0b"', 'hidden-character 2'],
  ])('refuses %j', (yaml, finding) => {
    expect(codes(yaml)).toContain(finding);
  });

  test('gives the corrected line for a value that needs quotation marks', () => {
    expect(read('title: Wali kota: "jalan" selesai').findings).toMatchObject([
      { code: 'yaml-colon', values: { fixed: 'title: "Wali kota: \\"jalan\\" selesai"' } },
    ]);
  });

  test('does not swell: a bomb of aliases ends at its first alias', () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [x, x]'
        : `l${String(level)}: &l${String(level)} [*l${String(level - 1)}, *l${String(level - 1)}]`,
    );
    const started = performance.now();
    expect(codes(levels.join('\n'))).toContain('yaml-alias 3');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('gives values or findings for any text, and never a dangerous object', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a',
      '*a',
      '!',
      '|',
      '>',
      '#',
      '?',
      '%',
      '@',
      '\t',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (yaml) => {
        const { values } = read(yaml);
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
      }),
    );
    expect(codes('['.repeat(30_000))).toContain('bad-yaml 2');
  });
});
