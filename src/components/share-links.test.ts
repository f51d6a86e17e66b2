import { describe, expect, test } from 'vitest';
import { shareLinks } from './share-links.ts';

const links = shareLinks('Harga naik 5% & turun lagi?', 'https://koran.example/2026/11/harga/');

describe('shareLinks', () => {
  test('puts WhatsApp first, with headline and address in one message', () => {
    const [first] = links;
    expect(first?.name).toBe('WhatsApp');
    expect(new URL(first?.url ?? '').searchParams.get('text')).toBe(
      'Harga naik 5% & turun lagi?\nhttps://koran.example/2026/11/harga/',
    );
  });

  test('carries the whole address to every place, whatever the headline holds', () => {
    for (const { url } of links) {
      const carried = [...new URL(url).searchParams.values()].join(' ');
      expect(carried).toContain('https://koran.example/2026/11/harga/');
    }
  });
});
