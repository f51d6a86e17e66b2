import { describe, expect, test } from 'vitest';
import { chooseAd } from './choose-ad.ts';

const ads = [
  { name: 'a', weight: 1 },
  { name: 'b', weight: 3 },
];
const addresses = Array.from({ length: 4000 }, (_, index) => `/2026/11/berita-${String(index)}/`);

describe('chooseAd', () => {
  test('gives a page the same ad every time', () => {
    const [first = ''] = addresses;
    expect(chooseAd(ads, 'banner', first)).toBe(chooseAd(ads, 'banner', first));
  });

  test('follows the weights over many pages', () => {
    const heavy = addresses.filter((address) => chooseAd(ads, 'banner', address)?.name === 'b');
    expect(heavy.length / addresses.length).toBeCloseTo(0.75, 1);
  });

  test('gives two slots of a page their own ads', () => {
    const differ = addresses.some(
      (address) => chooseAd(ads, 'banner', address) !== chooseAd(ads, 'leaderboard', address),
    );
    expect(differ).toBe(true);
  });

  test('gives nothing when no ad is in force', () => {
    for (const ads of [[], [{ weight: 0 }]]) expect(chooseAd(ads, 'banner', '/')).toBe(undefined);
  });
});
