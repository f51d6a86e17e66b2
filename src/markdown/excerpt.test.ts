import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, plainText, treeText, wordCount, writtenText } from './excerpt.ts';

describe('plainText', () => {
  test('gives a line a block, without marks', () => {
    expect(plainText('# A *b*\n\nc [d](/e/) `f`\ng\n\n- h\n- i\n\n<b>j</b>\n\n![k](l.jpg)')).toBe(
      'A b\nc d f g\nh\ni\nj',
    );
  });

  test('keeps colons where directives are', () => {
    expect(plainText('pukul 12:30\n\n::iklan{x}')).toBe('pukul 12:30');
  });
});

describe('treeText', () => {
  const text = fc.string({
    unit: fc.constantFrom(' ', '\t', '\u00A0', '\u2028', '\uFEFF', '\r', '\n', 'a', 'é', ':', 'я'),
  });

  test('has one space where one or more are written', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(treeText({ type: 'text', value })).toBe(value.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  test('has as many words as the text has as written', () => {
    fc.assert(
      fc.property(fc.constantFrom('text' as const, 'code' as const), text, (type, value) => {
        const node = { type, value } as const;
        expect(wordCount(writtenText(node))).toBe(wordCount(treeText(node)));
      }),
    );
  });
});

describe('excerptOf', () => {
  test('cuts at a word’s end and says so', () => {
    const cut = excerptOf(`${'kata '.repeat(39)}akhir, lagi`);
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut).toMatch(/ kata…$/);
  });

  test('is never too long, never breaks a character, and only cuts what is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const cut = excerptOf(text);
        expect(cut.length).toBeLessThanOrEqual(200);
        expect(cut.isWellFormed()).toBe(true);
        if (text.length <= 200) expect(cut).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});

describe('wordCount', () => {
  test('counts Latin letters alike in a text that has others, too', () => {
    const part = fc.constantFrom(
      'a',
      'É',
      'ß',
      '7',
      '½',
      '-',
      '.',
      '’',
      ' ',
      '–',
      '“',
      '×',
      'ª',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        expect(wordCount(`${text} я`)).toBe(wordCount(text) + 1);
      }),
      { numRuns: 2000 },
    );
  });

  test('counts joined words and figures as one', () => {
    expect(wordCount('Antar-pulau, pukul 12.30 – Rp1.450.000 (naik 3%)')).toBe(6);
  });
});
