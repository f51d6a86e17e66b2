import { describe, expect, test } from 'vitest';
import { scanBody } from './scan.ts';

const problems = (body: string): string[] =>
  scanBody(body, 1).problems.map(
    ({ code, line, severity }) => `${String(line)} ${severity} ${code}`,
  );

describe('scanBody', () => {
  test('finds what a body names, with its line in the file', () => {
    const body =
      'x ![a](a.jpg)\n\n::baca-juga{kapal}\n::iklan{slot="banner"}\n\n:::galeri\n![b](<b c.jpg>)\n![d][e]\n:::\n\n[f](/g/)\n\n[e]: e.jpg\n\n<img src="h.jpg" alt="h">';
    expect(scanBody(body, 10)).toMatchObject({
      mentions: [
        { what: 'picture', name: 'a.jpg', line: 10 },
        { what: 'article', name: 'kapal', line: 12 },
        { what: 'slot', name: 'banner', line: 13 },
        { what: 'picture', name: 'b c.jpg', line: 16 },
        { what: 'picture', name: 'e.jpg', line: 17 },
        { what: 'picture', name: 'h.jpg', line: 24 },
      ],
      problems: [],
    });
  });

  test('takes its excerpt from the first paragraph and counts words, not marks', () => {
    const body =
      '## Judul\n\n![a](a.jpg)\n\nKapal **tiba** pukul 12:30[^1]\ndi *dermaga*.\n\n::iklan{x}\n\nDua kata.\n\n[^1]: Catatan.';
    expect(scanBody(body, 1)).toMatchObject({
      excerpt: 'Kapal tiba pukul 12:30 di dermaga.',
      words: 10,
    });
    expect(scanBody('', 1)).toEqual({ excerpt: '', words: 0, mentions: [], problems: [] });
  });

  test.each([
    ['::apa-saja{x}', ['1 error unknown-directive']],
    ['::baca-juga', ['1 error directive-argument']],
    ['::iklan', ['1 error directive-argument']],
    ['x\n\n![](a.jpg)', ['3 error picture-without-alt']],
    [':::galeri\nkata\n:::', ['1 error gallery-empty']],
    [`:::galeri\n${'![a](a.jpg)\n'.repeat(10)}:::`, ['1 warning gallery-too-many']],
    [':::kutipan\nkata\n:::', ['1 error directive-argument']],
    [':::fakta\nkata\n:::', ['1 error directive-argument']],
    ['::video{youtube=pendek}', ['1 error video-id']],
    ['# Judul', ['1 warning heading-one']],
    [':::fakta{judul=x}\nkata', ['1 error directive-unclosed']],
    [':::fakta{judul=x}\nkata\n:::\n\n:::', ['5 error directive-stray-end']],
    [':::iklan{banner}\nkata\n:::', ['1 error directive-form']],
    ['::galeri', ['1 error directive-form']],
    [':: baca-juga{x}', ['1 error directive-malformed']],
    [':baca-juga{x}', ['1 error directive-malformed']],
    ['::baca juga{slug="x"}', ['1 error directive-malformed']],
    ['::baca-juga {x}', ['1 error directive-malformed']],
    ['::Video (pendek)', ['1 error directive-malformed']],
    ['Kata.\nKata ::iklan{banner}.', ['2 error directive-malformed']],
    ['::: fakta{judul="x"}\nkata\n:::', ['1 error directive-malformed']],
    ['baca-juga{x}', ['1 error directive-malformed']],
    ['`::iklan {x}` fakta: galeri (foto) {a} ::', []],
    ['CSS: video {a: b}\n\nhttps://x.test/galeri{1}/a\n\nVideo {a}b{/a}', []],
    ['x <script>y</script>', ['1 warning raw-html']],
    ['x\n\n<iframe src="https://a.b"></iframe>', ['3 warning raw-html']],
    ['<b onclick=x>y</b>', ['1 warning raw-html']],
    ['<a href="javascript:x">y</a>', ['1 warning raw-html']],
    ['<img src="a.jpg">', ['1 error picture-without-alt']],
    ['[x](JavaScript:y)', ['1 warning unsafe-link']],
    ['>'.repeat(200) + 'x', ['1 error nested-too-deep']],
    ['> :::fakta{judul=x}\n> kata\n> :::', []],
    ['12:30 rasio 3:1 foto:nama\n\n<b>x</b> H<sub>2</sub>O\n\n`<script>`', []],
  ])('judges %j', (body, expected) => {
    expect(problems(body)).toEqual(expected);
  });

  test('names the directive that was meant', () => {
    expect(scanBody('::bacajuga{x}', 1).problems[0]).toMatchObject({
      found: 'bacajuga',
      values: { near: 'baca-juga' },
    });
    expect(scanBody('::foto{x}', 1).problems[0]?.values).not.toHaveProperty('near');
  });
});
