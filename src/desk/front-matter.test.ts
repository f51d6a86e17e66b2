import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOfChecked, splitFrontMatter } from './front-matter.ts';

describe('splitFrontMatter', () => {
  test('gives the YAML, the body and the line where the body starts', () => {
    expect(splitFrontMatter('---\ntitle: x\ndate: y\n---\n\nIsi\n')).toEqual({
      yaml: 'title: x\ndate: y',
      body: '\nIsi\n',
      bodyLine: 5,
    });
  });

  test('leaves lines of hyphens in the body alone', () => {
    const split = splitFrontMatter('---\ntitle: x\n---\nIsi\n\n---\n\nlagi\n');
    expect(split).toMatchObject({ body: 'Isi\n\n---\n\nlagi\n' });
  });

  test('keeps line numbers when a comment or an empty line comes first', () => {
    expect(splitFrontMatter('---\n\n# catatan\ntitle: x\n---\n')).toMatchObject({
      yaml: '\n# catatan\ntitle: x',
    });
  });

  test.each([
    '---js',
    '---javascript',
    '--- js',
    '---json',
    '---toml',
    '---coffee',
    '+++',
    ';;;',
    '{',
  ])('refuses %s and runs nothing', (opening) => {
    const spy = '__warta_front_matter_ran__';
    const text = `${opening}\n{ title: (globalThis.${spy} = true) }\n---\nIsi\n`;
    expect(splitFrontMatter(text)).toMatchObject({ code: 'foreign-front-matter', line: 1 });
    expect(spy in globalThis).toBe(false);
  });

  test.each([
    ['', { code: 'no-front-matter' }],
    ['Isi saja\n', { code: 'no-front-matter' }],
    ['\n\n---\ntitle: x\n---\n', { code: 'late-front-matter', line: 3 }],
    ['---\ntitle: x\n', { code: 'unclosed-front-matter', line: 1 }],
    ['---\ntitle: x\n----\n', { code: 'odd-closing-line', line: 3, found: '----' }],
    [`---\n${'\n'.repeat(40_000)}---\n`, { code: 'front-matter-too-long' }],
  ])('says what is wrong with %j', (text, finding) => {
    expect(splitFrontMatter(text)).toMatchObject(finding);
  });

  test('reads the same text the same way every time', () => {
    const text = '---\ntitle: "tidak ditutup\n---\nIsi\n';
    expect(splitFrontMatter(text)).toEqual(splitFrontMatter(text));
    expect(splitFrontMatter(text)).toMatchObject({ yaml: 'title: "tidak ditutup' });
  });

  test('loses no line of any text', () => {
    const line = fc.constantFrom('title: x', '', '# c', 'Isi', '  a', '\t', ':::');
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (head, body) => {
        const text = ['---', ...head, '---', ...body].join('\n');
        const split = splitFrontMatter(text);
        if ('code' in split) return;
        expect(split.body).toBe(body.join('\n'));
        expect(split.bodyLine).toBe(head.length + 3);
        if (head.some((each) => /^[^#\s]/.test(each))) expect(split.yaml).toBe(head.join('\n'));
      }),
    );
  });
});

describe('bodyOfChecked', () => {
  test('gives the body that a whole check gives, for every text that passes it', () => {
    const line = fc.constantFrom('title: x', '', '# c', 'Isi', '  a', '\t', ':::', '--- ', '---');
    const ending = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(line), ending, fc.constantFrom('', '\uFEFF'), (lines, end, mark) => {
        const text = ['---', ...lines].join(end);
        const split = splitFrontMatter(text.replaceAll('\r\n', '\n'));
        if ('code' in split) return;
        expect(bodyOfChecked(mark + text)).toBe(split.body);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives nothing for a file whose front matter is gone', () => {
    expect(bodyOfChecked('Isi saja\n')).toBeUndefined();
    expect(bodyOfChecked('---\ntitle: x\n')).toBeUndefined();
  });
});
