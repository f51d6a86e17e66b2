import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, safeText } from './text-safety.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('safeText', () => {
  test('takes away a byte order mark and gives every line the same end', () => {
    expect(safeText(bytes('\uFEFFsatu\r\ndua\rtiga\n')).text).toBe('satu\ndua\ntiga\n');
  });

  test.each([
    ['Latin-1', Uint8Array.of(0x61, 0x0a, 0x62, 0xe9, 0x63), { line: 2, column: 2 }],
    ['a cut off character', Uint8Array.of(0x61, 0xe2, 0x82), { line: 1, column: 2 }],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), { line: 1, column: 1, found: 'UTF-16' }],
    ['a lone surrogate', Uint8Array.of(0xed, 0xa0, 0x80), { line: 1, column: 1 }],
  ])('refuses %s and says where', (_, input, place) => {
    const { text, findings } = safeText(input);
    expect(text).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'not-utf8', severity: 'error', ...place }]);
  });

  test.each(['\0', '\u0007', '\u007F', '\u202A', '\u202E', '\u2066', '\u2069'])(
    'refuses the hidden character %j at its line and column',
    (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const place = { line: 2, column: 3, found: `U+${code}` };
      const { findings } = safeText(bytes(`a\nbc${character}d`));
      expect(findings).toMatchObject([{ code: 'hidden-character', ...place }]);
    },
  );

  test('lets tabs, emoji, Arabic and joiners pass', () => {
    const text = 'tab\t, 👨‍👩‍👧, العربية, Kāhina\n';
    expect(safeText(bytes(text))).toEqual({ text, findings: [] });
  });

  test('warns of a letter that was lost before', () => {
    expect(safeText(bytes('Kaf\uFFFD')).findings).toMatchObject([
      { code: 'lost-character', severity: 'warning', line: 1, column: 4 },
    ]);
  });

  test('reads a file of the largest size and refuses one byte more', () => {
    expect(safeText(new Uint8Array(LARGEST_FILE).fill(0x61)).findings).toEqual([]);
    const { findings } = safeText(new Uint8Array(LARGEST_FILE + 1).fill(0x61));
    expect(findings).toMatchObject([{ code: 'file-too-large' }]);
  });

  test('gives a text or a finding for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        const { text, findings } = safeText(input);
        expect(text !== undefined || findings.length === 1).toBe(true);
      }),
    );
  });
});
