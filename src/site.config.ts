import type { SiteConfig } from '#src/schema/site.ts';

/** The paper: change this file and `content/` and it is yours. */
export default {
  name: 'BorneoFlash',
  datelineName: 'BorneoFlash.com',
  url: 'https://borneoflash.com',
  language: 'id',
  timeZone: 'Asia/Makassar',
  tagline: 'Kabar Kalimantan Timur, ditulis dari Balikpapan.',
  description:
    'Kabar Balikpapan dan Kalimantan Timur: kota, pelabuhan, hutan, sungai, dan Ibu Kota Nusantara.',
  place: 'Balikpapan',
  copyright: '© BorneoFlash. Isi boleh dikutip dengan menyebut sumber dan tautan.',
  permalink: '/:year/:month/:slug/',
  follow: [],
  adSlots: {
    banner: { width: 700, height: 135, phone: 'banner-ponsel' },
    leaderboard: { width: 728, height: 90, phone: 'leaderboard-ponsel' },
    'banner-ponsel': { width: 320, height: 100 },
    'leaderboard-ponsel': { width: 320, height: 100 },
    kotak: { width: 300, height: 250 },
  },
} satisfies SiteConfig;
