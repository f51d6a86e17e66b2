import { WORDS } from './words.ts';

/** Names of the sections, in the order of the section bar. */
export const SECTIONS = [
  'Balikpapan',
  'Kaltim',
  'IKN',
  'Ekonomi',
  'Lingkungan',
  'Budaya',
  'Olahraga',
  'Opini',
] as const;

const FIRST = ['Niken', 'Rizal', 'Maya', 'Fajar', 'Dewi'];
const LAST = ['Sulastri', 'Pratama', 'Kusuma', 'Halim', 'Lestari'];

/** Twenty-five people: the first five of them edit. */
export const PEOPLE = LAST.flatMap((last) => FIRST.map((first) => `${first} ${last}`));

const NEWS_OF = [
  'Banjir',
  'Pasar',
  'Wisata',
  'Transportasi',
  'Pendidikan',
  'Kesehatan',
  'Perikanan',
  'Air Bersih',
  'Sepak Bola',
  'Kuliner',
  'UMKM',
  'Pemilu',
  'Perumahan',
  'Cuaca',
  'Infrastruktur',
  'Anggaran Daerah',
  'Seni',
  'Pelabuhan',
  'Sampah',
];

/** Two hundred tags: ten towns, and nineteen kinds of news in each of them. */
export const TAGS = [
  ...(WORDS['kota'] ?? []),
  ...NEWS_OF.flatMap((news) => (WORDS['kota'] ?? []).map((town) => `${news} ${town}`)),
];
