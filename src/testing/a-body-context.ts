import { translator } from '#src/i18n/strings.ts';
import type { BodyContext, BodyPicture } from '#src/markdown/body-context.ts';

/** A picture of the body with two files, named after it. */
function aBodyPicture(name: string): BodyPicture {
  return {
    width: 1280,
    height: 720,
    files: {
      avif: [{ url: `/gambar/${name}-480.avif`, width: 480 }],
      jpeg: [
        { url: `/gambar/${name}-480.jpg`, width: 480 },
        { url: `/gambar/${name}-1280.jpg`, width: 1280 },
      ],
    },
  };
}

/** What a body is rendered with: an Indonesian paper that has `kapal-sandar`, three pictures and one ad slot. */
export function aBodyContext(changes: Partial<BodyContext> = {}): BodyContext {
  return {
    t: translator('id'),
    mentioned: {
      'kapal-sandar': { text: 'Kapal <sandar> "cepat"', url: '/2024/10/kapal-sandar/' },
    },
    pictures: {
      'a.jpg': aBodyPicture('a'),
      'b.jpg': aBodyPicture('b'),
      'foto pasar.jpg': aBodyPicture('pasar'),
    },
    sponsored: false,
    siteHost: 'borneoflash.com',
    adBox: (slot) => (slot === 'banner' ? { slot, width: 700, height: 135 } : undefined),
    ...changes,
  };
}
