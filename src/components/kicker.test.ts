import { describe, expect, test } from 'vitest';
import { translator } from '#src/i18n/strings.ts';
import { kickerOf, paidLabel } from './kicker.ts';

const t = translator('id');
const section = { text: 'Ekonomi', url: '/ekonomi/' };

describe('kickerOf', () => {
  test('names the section where nothing is known', () => {
    const labels = { kind: 'news', unverified: false } as const;
    expect(kickerOf({ labels, section, topic: 'Harga' }, 'nothing', t)).toBe('Ekonomi');
  });

  test('names the first topic, or nothing, where the section is known', () => {
    const labels = { kind: 'news', unverified: false } as const;
    expect(kickerOf({ labels, section, topic: 'Harga' }, 'section', t)).toBe('Harga');
    expect(kickerOf({ labels, section }, 'section', t)).toBe('');
    expect(kickerOf({ labels, section, topic: 'Ekonomi' }, 'section', t)).toBe('');
  });

  test('says of opinion that it is opinion, everywhere', () => {
    const labels = { kind: 'opinion', unverified: false } as const;
    expect(kickerOf({ labels, section, topic: 'Harga' }, 'section', t)).toBe('Opini');
    expect(kickerOf({ labels, section }, 'nothing', t)).toBe('Opini');
  });
});

describe('paidLabel', () => {
  test('names who paid', () => {
    const labels = { kind: 'advertorial', sponsor: 'Toko Maju', unverified: false } as const;
    expect(paidLabel(labels, t)).toBe('Advertorial, dibayar oleh Toko Maju');
  });

  test('stands alone when the payer is not disclosed', () => {
    expect(paidLabel({ kind: 'advertorial', unverified: false }, t)).toBe('Advertorial');
  });
});
