import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article } from '#src/schema/article.ts';
import { plainLines } from './plain-lines.ts';
import { shapeOf } from './schema-shape.ts';
import { documentValues } from './yaml-document.ts';

const SHAPE = shapeOf(article);
const read = (yaml: string) => plainLines(yaml, SHAPE, 2);

const oneOf = (all: string) => fc.constantFrom(...all.split(';'));

/** What front matter is made of, and what YAML reads otherwise than it looks. */
const word = fc.oneof(
  oneOf('a;Judul;“Kata”;true;null;012;12:30;2024-10-08 19:30;é;𝕏;"a: b";"true";" a ";"";"#"'),
  oneOf(':;#;-;?;";\';[a];{a: b};&a;*a;!a;|;>;%;@;`;,;\\;---;~'),
  oneOf(' ;  ;\t;\u00A0;\u0085;\u2028;\uFEFF;\u200B;\u202E;\u0000;\r'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const mostly = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: odd });
const text = oneOf('Wali kota;2024-10-08 19:30;“Kata” ;"a: b"');
const words = fc.array(word, { maxLength: 3 }).map((all) => all.join(''));
const value = mostly(
  text,
  fc.oneof(
    words,
    fc.tuple(text, words).map((all) => all.join('')),
  ),
);
const key = mostly(
  oneOf('title: ;date: ;draft: ;id: ;zzz: '),
  oneOf('constructor: ;Ai: ;<<: ;a-b: ;a :;a:;:;'),
);
const item = mostly(oneOf('tags:\n  - ;  - '), oneOf('- ;   - ;  -;  '));
const line = mostly(
  fc.oneof(fc.tuple(key, value), fc.tuple(item, value)).map((all) => all.join('')),
  oneOf('related:;;---;...;# catatan;  sambungan'),
);
const frontMatter = fc.array(line, { maxLength: 4 }).map((all) => all.join('\n'));

describe('plainLines', () => {
  test('reads what most articles say', () => {
    const yaml =
      'title: Judul, dan “kutipan” 12:30\ndraft: True\nid: 007\ntags:\n  - Kota\n  - null\nai:\nalt: "a: b"';
    expect(read(yaml)).toEqual({
      values: {
        title: 'Judul, dan “kutipan” 12:30',
        draft: true,
        id: 7,
        tags: ['Kota', ''],
        alt: 'a: b',
      },
      lines: { title: 2, draft: 3, id: 4, tags: 5, 'tags.0': 6, 'tags.1': 7, ai: 8, alt: 9 },
      findings: [],
    });
  });

  test.each([
    ['', 'nothing'],
    ['title: a: b', 'a colon'],
    ['title: a:', 'a colon at the end'],
    ['title: a #b', 'a comment'],
    ['title: "a', 'an open quotation mark'],
    ['title: "a" b', 'a word after a quotation'],
    ['title: "a\\nb"', 'an escape'],
    ["title: 'a'", 'single quotation marks'],
    ['title: [a]', 'a list in brackets'],
    ['title: a\ntitle: b', 'a key that stands twice'],
    ['title: a\n  - b', 'an item below a value'],
    ['title: a\n  b', 'a value of two lines'],
    ['constructor: a', 'a key that is forbidden'],
    ['tags:\n- a', 'another indent'],
    ['title: a\u202Eb', 'a hidden character'],
    ['title: a\n', 'an empty line'],
  ])('leaves %j to the parser: %s', (yaml) => {
    expect(read(yaml)).toBeUndefined();
  });

  test('gives nothing, or what the parser gives, down to the order of keys', () => {
    fc.assert(
      fc.property(frontMatter, (yaml) => {
        const plain = read(yaml);
        if (plain === undefined) return;
        expect(JSON.stringify(plain)).toBe(JSON.stringify(documentValues(yaml, SHAPE, 2)));
      }),
      { numRuns: 20_000 },
    );
  });
});
