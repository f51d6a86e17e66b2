import { describe, expect, test } from 'vitest';
import { translator } from '#src/i18n/strings.ts';
import { aBodyContext } from '#src/testing/a-body-context.ts';
import { renderBody } from '../render.ts';

const html = (body: string, changes = {}): string => renderBody(body, aBodyContext(changes));

describe('baca-juga', () => {
  test('looks up headline and address, by either way of writing', () => {
    const aside =
      '<aside class="baca" aria-label="Baca juga"><p class="k">Baca juga</p><a href="/2024/10/kapal-sandar/">Kapal &#x3C;sandar> "cepat"</a></aside>';
    expect(html('::baca-juga{kapal-sandar}\n::baca-juga{slug="kapal-sandar"}')).toBe(
      `${aside}\n${aside.replace('label="Baca juga"', 'label="Baca juga 2"')}`,
    );
  });

  test('labels a story that is not confirmed yet, before its headline', () => {
    const mentioned = { gempa: { text: 'Gempa terasa', url: '/gempa/', unverified: true } };
    expect(html('::baca-juga{gempa}', { mentioned })).toContain(
      '<p class="k">Baca juga</p><p class="label">Belum terverifikasi</p><a href="/gempa/">',
    );
  });

  test('leaves out a story that is not there', () => {
    expect(html('a\n\n::baca-juga{lain}\n\n::baca-juga{toString}')).toBe('<p>a</p>');
  });

  test('speaks the paper’s language', () => {
    expect(html('::baca-juga{kapal-sandar}', { t: translator('en') })).toContain('Read also');
  });
});

describe('video', () => {
  const tile = 'href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener"';

  test.each([
    'dQw4w9WgXcQ',
    '"https://youtu.be/dQw4w9WgXcQ?t=1"',
    '"https://www.youtube.com/watch?a=b&v=dQw4w9WgXcQ"',
  ])('links to the video of %s and fetches nothing', (youtube) => {
    const out = html(`::video{youtube=${youtube} judul="Rasio 3:1"}`);
    expect(out).toContain(tile);
    expect(out).toContain('<span>Rasio 3:1</span>');
    expect(out).not.toMatch(/<img|<iframe|src=/);
  });

  test('is left out without an id, and marked in paid copy', () => {
    expect(html('::video{youtube=x}')).toBe('');
    expect(html('::video{youtube=dQw4w9WgXcQ}', { sponsored: true })).toContain(
      'nofollow sponsored',
    );
  });
});

describe('galeri', () => {
  test('shows its pictures under one caption', () => {
    const out = html(
      ':::galeri{keterangan="Dari hulu."}\n![x](a.jpg "A")\n\n![y](b.jpg)\n![z](tidak-ada.jpg)\n:::',
    );
    expect(out).toMatch(
      /^<figure class="galeri"><section tabindex="0" aria-label="Galeri"><picture>/,
    );
    expect(out.match(/<picture>/g)).toHaveLength(2);
    expect(out).toMatch(/<\/section><figcaption>Dari hulu.<\/figcaption><\/figure>$/);
  });

  test('joins the pictures’ titles when it has no caption', () => {
    expect(html(':::galeri\n![x](a.jpg "Hulu")\n![y](b.jpg "Pasar.")\n:::')).toContain(
      '<figcaption>Hulu. Pasar.</figcaption>',
    );
  });
});

describe('kutipan', () => {
  test('says whose words they are', () => {
    expect(html(':::kutipan{nama="Budi & Ani"}\nKata *kami*.\n:::')).toBe(
      '<blockquote class="kutip"><p>Kata <em>kami</em>.</p><footer>Budi &#x26; Ani</footer></blockquote>',
    );
  });
});

describe('fakta', () => {
  test('is a section named by its heading, each with its own id', () => {
    const box = ':::fakta{judul="Fakta singkat"}\n- x\n:::\n\n';
    const out = html(box + box);
    expect(out).toContain(
      '<section class="fakta" aria-labelledby="fakta-fakta-singkat"><h2 id="fakta-fakta-singkat">Fakta singkat</h2><ul>',
    );
    expect(out).toContain('aria-labelledby="fakta-fakta-singkat-2"');
  });
});

describe('iklan', () => {
  test('keeps its box free, in the size of the slot', () => {
    expect(html('::iklan{banner}')).toBe(
      '<aside class="iklan" aria-label="Iklan"><small>Iklan</small><div data-slot="banner"><svg width="700" height="135" viewBox="0 0 700 135" aria-hidden="true"></svg></div></aside>',
    );
    expect(html('::iklan{slot="banner"}')).toBe(html('::iklan{banner}'));
    expect(html('::iklan{lain}')).toBe('');
  });

  test('keeps the space of its twin for phones before its own', () => {
    const phone = { slot: 'ponsel', width: 320, height: 100 };
    const adBox = (slot: string) => ({ slot, width: 700, height: 135, phone });
    const spaces =
      /<div class="phone" data-slot="ponsel"><svg width="320" height="100".*<div data-slot="banner">/;
    expect(renderBody('::iklan{banner}', aBodyContext({ adBox }))).toMatch(spaces);
  });
});

describe('a directive that is not ours, or not as it should be', () => {
  test('loses no text', () => {
    expect(html('::apa{x="12:30"}')).toBe('<p>::apa{x="12:30"}</p>');
    expect(html(':::apa\nkata\n:::')).toBe('<p>kata</p>');
    expect(html(':::iklan{banner}\nkata\n:::')).toContain('<p>kata</p>');
  });

  test('cannot be forged by raw HTML', () => {
    const forged = html(
      '<warta-0 data-number="0">x</warta-0><warta-1 data-number="0">y</warta-1>\n\n::iklan{banner}',
    );
    expect(forged.match(/class="iklan/g)).toHaveLength(1);
  });
});
