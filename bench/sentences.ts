import type { Random } from './random.ts';
import { WORDS } from './words.ts';

export const HEADLINES = [
  'Pemerintah {kota} percepat {hal} di {tempat}',
  'Warga {kota} minta kejelasan soal {hal}',
  '{lembaga} tinjau {hal} setelah {sebab}',
  'Mengapa {hal} di {kota} tertunda sampai {bulan}',
  'Rp{angka} miliar untuk {hal}, ini rencana {lembaga}',
  '{angka} rukun tetangga di {kota} rasakan manfaat {hal}',
  'Setelah {sebab}, {hal} di {tempat} diubah',
  'Cerita {tokoh}, {jabatan} yang mengurus {hal} di {kota}',
  'DPRD {kota} soroti {hal} dan kerja {lembaga}',
  '{tempat} bersiap menyambut {hal} pada {bulan}',
];

export const STANDFIRSTS = [
  '{lembaga} menyebut {hal} di {tempat} dikerjakan bertahap karena {sebab}.',
  'Sejak {hal} dimulai pada {bulan}, {hasil}.',
  'Warga {kota} berharap {hal} tidak berhenti di tengah jalan.',
  'Dari {angka} titik yang didata, sebagian sudah selesai dan {hasil}.',
];

export const SENTENCES = [
  '{lembaga} {kota} memulai {hal} di {tempat} pada {hari} pagi, setelah beberapa kali tertunda oleh {sebab}.',
  '{tokoh}, {jabatan} di {tempat}, mengatakan pekerjaan itu sudah ditunggu warga sejak {bulan} tahun lalu.',
  '“Yang kami minta sederhana: {hal} yang jelas jadwalnya dan bisa diawasi bersama,” kata {tokoh}, {hari}.',
  'Menurut catatan {lembaga}, ada {angka} titik yang harus diselesaikan sebelum akhir {bulan}.',
  'Jumlah itu turun dari {angka} titik pada pendataan sebelumnya, ketika {sebab} membuat petugas kewalahan.',
  'Di {tempat}, {hasil}, meskipun sebagian pekerjaan belum selesai benar.',
  'Anggarannya sekitar Rp{angka} miliar, berasal dari kas daerah dan bantuan provinsi.',
  '{tokoh} menambahkan, {lembaga} akan membuka pos pengaduan di {tempat} setiap {hari}.',
  'Sebelumnya, {sebab} membuat {hal} di {kota} tidak berjalan sesuai rencana.',
  'Seorang {jabatan} lain mengaku penghasilannya berkurang selama pekerjaan berlangsung, tetapi ia memilih bersabar.',
  'Sementara itu, di {kota}, {hal} justru berjalan lebih cepat sehingga {hasil}.',
  'Petugas meminta warga tidak membuang sampah ke parit dan melaporkan kerusakan lewat kelurahan.',
  'Bila cuaca mendukung, tahap berikutnya dimulai pada {bulan} dan melibatkan {angka} pekerja setempat.',
  'Para pedagang di {tempat} berharap {hal} tidak mengganggu pembeli yang datang sejak subuh.',
  '“Kami tidak menolak, asal diajak bicara lebih dulu,” ujar {tokoh}, {jabatan} yang tinggal tidak jauh dari sana.',
  '{lembaga} menjanjikan laporan terbuka tiap bulan, termasuk biaya dan nama pelaksana pekerjaan.',
  'Pengalaman di {kota} menunjukkan bahwa {hal} berhasil ketika warga dilibatkan sejak awal.',
  'Sampai {hari} sore, {angka} keluarga sudah menerima penjelasan langsung dari petugas.',
  'Ia mengingatkan bahwa {sebab} masih mungkin terjadi lagi menjelang {bulan}.',
  'Keterangan itu dibenarkan {tokoh}, yang mewakili {lembaga} dalam pertemuan di {tempat}.',
];

export const HEADINGS = [
  'Jadwal dan biaya',
  'Suara warga',
  'Langkah berikutnya',
  'Yang perlu tahu',
];
export const FACTS = [
  '**Lokasi:** {tempat}, {kota}',
  '**Pelaksana:** {lembaga}',
  '**Biaya:** sekitar Rp{angka} miliar',
  '**Mulai:** {hari} pekan kedua {bulan}',
  '**Titik pekerjaan:** {angka}',
];

/** A template with every word in braces filled in. */
export function filled(template: string, random: Random): string {
  const text = template.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    name === 'angka' ? String(random.between(3, 97)) : random.pick(WORDS[name] ?? []),
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
