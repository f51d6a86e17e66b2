import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { describe, expect, test } from 'vitest';
import { translator } from '#src/i18n/strings.ts';
import { aBodyContext } from '#src/testing/a-body-context.ts';
import { renderBody } from './render.ts';

const html = (body: string, changes = {}): string => renderBody(body, aBodyContext(changes));
const settled = (text: string): string => text.replace(/\s+/g, ' ').replace(/> </g, '><').trim();

describe('renderBody', () => {
  test.each([
    '12:30',
    'rasio 3:1',
    'foto:nama',
    ':foto[*x*]{a=1}',
    'a:b:c',
    ':smile:',
    '**1:2** x:y_z',
  ])('leaves %s as it is beside directives', (text) => {
    expect(html(`${text}\n\n::iklan{tidak-ada}`)).toBe(html(text));
  });

  test('keeps colons in alt texts, code, links and directives’ values', () => {
    const body =
      '![pukul 12:30](a.jpg "rasio 3:1") `a:b` [x](mailto:a@b.co) <tel:0542>\n\n:::fakta{judul="A:b 12:30"}\nx\n:::';
    const out = html(body);
    expect(out).toContain('alt="pukul 12:30"');
    expect(out).toContain('<code>a:b</code> <a href="mailto:a@b.co">x</a> <a href="tel:0542">');
    expect(out).toContain('>A:b 12:30</h2>');
  });

  test('marks links to other hosts, and paid ones as paid', () => {
    const body =
      '[a](https://contoh.id) [b](/x/) [c](https://www.borneoflash.com/y) [d](//e.example) <a href="\\\\f.example">e</a>';
    expect(html(body).match(/rel="[^"]+"/g)).toEqual(Array(3).fill('rel="noopener"'));
    expect(html(body, { sponsored: true })).toContain(
      '<a href="https://contoh.id" rel="noopener nofollow sponsored">a</a> <a href="/x/">b</a>',
    );
  });

  test('keeps the text of a link that may not be followed', () => {
    expect(html('[baca *ini*](javascript:x)')).toBe('<p>baca <em>ini</em></p>');
  });

  test('makes a figure of a picture alone, with its title as caption', () => {
    const out = html('![Kapal](a.jpg "Kapal di dermaga")');
    expect(out).toMatch(
      /^<figure><picture><source type="image\/avif" srcset="\/gambar\/a-480.avif 480w" sizes=/,
    );
    expect(out).toContain('width="1280" height="720" alt="Kapal" loading="lazy" decoding="async"');
    expect(out).toMatch(/<figcaption>Kapal di dermaga<\/figcaption><\/figure>$/);
  });

  test('shows a picture amid text without a caption, and leaves out one it does not have', () => {
    expect(html('x ![k](<foto pasar.jpg> "t") y')).toMatch(
      /^<p>x <picture>.*pasar-1280.*<\/picture> y<\/p>$/,
    );
    expect(html('![k](tidak-ada.jpg)\n\ny')).toBe('<p>y</p>');
    expect(html('![k](constructor)')).toBe('');
  });

  test('gives headings ids of their own and makes h1 an h2', () => {
    expect(html('# Apa itu?\n\n## Apa itu?\n\n## __proto__')).toBe(
      '<h2 id="bagian-apa-itu">Apa itu?</h2>\n<h2 id="bagian-apa-itu-2">Apa itu?</h2>\n<h2 id="bagian-proto"><strong>proto</strong></h2>',
    );
  });

  test('lets a table scroll, names each once, and aligns by class', () => {
    const out = html('| a | b |\n| --- | --: |\n| 1 | 2 |\n\nx\n\n| c |\n| --- |');
    expect(out).toContain('<section class="tbl" tabindex="0" aria-label="Tabel"><table>');
    expect(out).toContain('aria-label="Tabel 2"');
    expect(out).toContain('<th scope="col">a</th>\n<th scope="col" class="kanan">b</th>');
    expect(out).not.toContain('style');
  });

  test('words footnotes in the paper’s language, under prefixed ids', () => {
    const body = 'x[^1]\n\n[^1]: y';
    expect(html(body)).toContain(
      '<a href="#catatan-fn-1" id="catatan-fnref-1" aria-describedby="catatan-kaki">1</a>',
    );
    expect(html(body)).toContain('<h2 id="catatan-kaki">Catatan</h2>');
    expect(html(body, { t: translator('en') })).toContain('aria-label="Back to the text, note 1"');
  });

  test('opens the first paragraph with the dateline', () => {
    const dateline = 'BorneoFlash.com, JAKARTA –';
    expect(html('Kapal *tiba*.', { dateline })).toBe(
      '<p><strong>BorneoFlash.com, JAKARTA –</strong> Kapal <em>tiba</em>.</p>',
    );
    expect(html('## Kapal\n\ntiba', { dateline })).toMatch(
      /^<p><strong>BorneoFlash.com, JAKARTA –<\/strong><\/p>\n<h2/,
    );
    expect(html('', { dateline })).toBe('');
  });

  test('reads a body that opens with a rule as a body', () => {
    expect(html('---\na: b\n\n---\n')).toContain('<hr>');
  });

  test('never throws, and gives the same for the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
        expect(html(body)).toBe(html(body));
      }),
      { numRuns: 300 },
    );
  });

  test('agrees with remark on plain CommonMark and GFM', () => {
    const body = `Kata *miring*, **tebal**, ~~coret~~, \`kode\`  \nbaris baru & <tanda>.

1. satu
2. dua
   - dalam

> kutip
> lagi

* * *

- [x] jadi
- [ ] belum

    kode masuk

\`\`\`js
let a = "b" < c;
\`\`\`

Paragraf [tautan](/x/ "judul") dan \\*bukan miring\\*.`;
    const oracle = remark().use(remarkGfm).use(remarkHtml).processSync(body);
    expect(settled(html(body))).toBe(settled(String(oracle)));
  });
});
