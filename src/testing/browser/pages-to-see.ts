/** A page of every kind, by what it shows: of the starter paper, as it stands on 24 November 2026. */
export const STARTER_PAGES = {
  home: '/',
  article: '/2026/11/cara-mengikuti-koran-ini-lewat-rss/',
  hero: '/2023/05/bagaimana-kilang-minyak-bekerja/',
  advertorial: '/2024/10/pemkot-balikpapan-raih-penghargaan-inovasi-pelayanan-publik/',
  section: '/balikpapan/',
  listing: '/penulis/redaksi/halaman/1/',
  tag: '/tag/balikpapan/',
  person: '/penulis/redaksi/',
  month: '/indeks/2024/10/',
  index: '/indeks/',
  masthead: '/redaksi/',
  corrections: '/koreksi/',
  search: '/cari/',
  'not found': '/tidak-ada/',
} as const;

/** The same of the whole fixture paper in English; it has withdrawn a story, too. */
export const ENGLISH_PAGES = {
  home: '/',
  article: '/2026/10/anggaran-kota-dibahas/',
  hero: '/2026/11/dermaga-baru-dibuka/',
  opinion: '/2026/08/opini-tentang-trotoar/',
  advertorial: '/2026/11/promo-akhir-tahun/',
  withdrawn: '/2026/06/berita-yang-ditarik/',
  section: '/kota/',
  'empty section': '/kosong/',
  listing: '/author/ayu-lestari/page/1/',
  tag: '/tag/pelabuhan/',
  person: '/author/ayu-lestari/',
  month: '/archive/2026/11/',
  index: '/archive/',
  masthead: '/redaksi/',
  corrections: '/corrections/',
  search: '/search/',
  'not found': '/missing/',
} as const;
