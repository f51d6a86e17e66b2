import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSite, anAd } from '#src/testing/builders.ts';
import { instantOf } from '#src/calendar.ts';
import { adsOf, boxOf, chosenAd, emptyBoxes, filledBoxes, isInForce } from './ads.ts';

const instant = (written: string) => instantOf(written, 'Asia/Makassar');
const booked = (...given: Parameters<typeof anAd>[0][]) =>
  adsOf(
    given.map((one) => anAd(one)),
    instant,
  );

describe('isInForce', () => {
  test('runs an ad from its first instant up to, and without, its last', () => {
    const [ad] = booked({ from: '2024-10-01', until: '2024-10-08' });
    if (!ad) throw new Error('no ad');
    const inForce = ['2024-09-30 23:59', '2024-10-01', '2024-10-07 23:59', '2024-10-08'].map((at) =>
      isInForce(ad, instant(at)),
    );
    expect(inForce).toEqual([false, true, true, false]);
  });
});

describe('chosenAd', () => {
  test('gives one address the same ad in any order of the ads', () => {
    const ads = booked({ slug: 'a' }, { slug: 'b' }, { slug: 'c' });
    const again = booked({ slug: 'c' }, { slug: 'b' }, { slug: 'a' });
    fc.assert(
      fc.property(fc.webPath(), (address) => {
        expect(chosenAd(again, 'banner', address)).toEqual(chosenAd(ads, 'banner', address));
      }),
    );
  });

  test('shares addresses out by weight', () => {
    const ads = booked({ slug: 'ringan', weight: 1 }, { slug: 'berat', weight: 9 });
    const chosen = Array.from({ length: 2000 }, (_, index) =>
      chosenAd(ads, 'banner', `/2024/10/berita-${String(index)}/`),
    );
    const heavy = chosen.filter((ad) => ad?.slug === 'berat').length;
    expect(heavy).toBeGreaterThan(1700);
    expect(heavy).toBeLessThan(1900);
  });

  test('fills a slot with its own ads alone', () => {
    expect(chosenAd(booked({ slot: 'leaderboard' }), 'banner', '/')).toBeUndefined();
  });
});

describe('filledBoxes', () => {
  test('leaves a slot without an ad in force out', () => {
    const site = aSite({
      adSlots: { banner: { width: 700, height: 135 }, lain: { width: 1, height: 1 } },
    });
    expect(filledBoxes(site, booked({}), '/')).toMatchObject([
      { slot: 'banner', width: 700, height: 135, ad: { advertiser: 'Pasar Raya' } },
    ]);
  });
});

describe('a slot with a twin for phones', () => {
  const site = aSite({
    adSlots: {
      banner: { width: 700, height: 135, phone: 'ponsel' },
      ponsel: { width: 320, height: 100 },
    },
  });
  const wide = { slot: 'banner', width: 700, height: 135 };
  const phone = { slot: 'ponsel', width: 320, height: 100 };

  test('has one box, with the space of both', () => {
    const both = booked({ slug: 'a' }, { slug: 'b', slot: 'ponsel' });
    expect(emptyBoxes(site, both)).toEqual([{ ...wide, phone }]);
    const [box, ...others] = filledBoxes(site, both, '/');
    expect(others).toEqual([]);
    expect(box).toMatchObject({ ad: { slot: 'banner' }, phone: { ad: { slot: 'ponsel' } } });
    expect(boxOf(site, 'banner')).toEqual({ ...wide, phone });
    expect(boxOf(site, 'toString')).toBeUndefined();
  });

  test('keeps no space there when no ad for phones is booked, nor one for phones alone', () => {
    expect(emptyBoxes(site, booked({}))).toEqual([wide]);
    expect(filledBoxes(site, booked({}), '/')[0]).not.toHaveProperty('phone');
    expect(emptyBoxes(site, booked({ slot: 'ponsel' }))).toEqual([]);
  });

  test.each(['tidak-ada', 'banner'])('is refused when its twin is “%s”', (twin) => {
    const adSlots = { banner: { width: 700, height: 135, phone: twin } };
    expect(() => aSite({ adSlots })).toThrow(/bad-phone-slot/);
  });
});

describe('emptyBoxes', () => {
  test('keeps space for slots that were ever booked, whenever that was', () => {
    const site = aSite();
    expect(emptyBoxes(site, booked({ until: '1999-01-01' }))).toEqual([
      { slot: 'banner', width: 700, height: 135 },
    ]);
    expect(emptyBoxes(site, [])).toEqual([]);
  });
});
