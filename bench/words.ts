/** Words that the corpus is made of: places are real, people and events are not. */
export const PLACES = [
  'Balikpapan',
  'Samarinda',
  'Bontang',
  'Tenggarong',
  'Penajam',
  'Sepaku',
  'Berau',
  'Paser',
  'Kutai Barat',
  'Kutai Timur',
  'Sangatta',
  'Tanah Grogot',
  'Kariangau',
  'Manggar',
  'Semayang',
  'Klandasan',
  'Gunung Sari',
  'Lamaru',
  'Sungai Wain',
  'Nusantara',
] as const;

export const TOPICS = [
  'banjir',
  'pasar',
  'sekolah',
  'jalan',
  'pelabuhan',
  'nelayan',
  'wisata',
  'kesehatan',
  'sampah',
  'air bersih',
] as const;

export const OFFICES = [
  'Dinas Perhubungan',
  'Dinas Pendidikan',
  'Dinas Kesehatan',
  'Dinas Pekerjaan Umum',
  'Badan Penanggulangan Bencana',
  'Dinas Perikanan',
  'Dinas Pariwisata',
  'Kantor Kecamatan',
] as const;

export const VERBS = [
  'memperbaiki',
  'meninjau',
  'menata',
  'membuka kembali',
  'memeriksa',
  'membersihkan',
  'menambah',
  'mengawasi',
  'menjadwalkan',
  'memperluas',
] as const;

export const THINGS = [
  'saluran air di tepi jalan utama',
  'lapak pedagang di pasar pagi',
  'ruang kelas yang atapnya bocor',
  'dermaga kecil tempat perahu bersandar',
  'taman bermain di tengah permukiman',
  'jalur pejalan kaki',
  'layanan antrean di puskesmas',
  'lampu jalan yang lama padam',
  'jembatan kayu di atas sungai',
  'tempat penampungan sampah sementara',
  'halte bus di depan terminal',
  'gedung pertemuan warga',
] as const;

export const REASONS = [
  'setelah hujan lebat turun tiga hari berturut-turut',
  'karena jumlah pengguna terus bertambah',
  'menjelang libur panjang akhir tahun',
  'atas usul warga dalam musyawarah kelurahan',
  'agar kendaraan tidak lagi menumpuk pada pagi hari',
  'supaya anak-anak dapat pulang dengan aman',
  'sebelum musim angin selatan datang',
  'sesuai rencana kerja yang disusun awal tahun',
] as const;

export const SENTENCES = [
  'Pekerjaan itu dimulai pada pagi hari dan dibagi menjadi beberapa tahap agar lalu lintas tetap berjalan.',
  'Warga yang tinggal di sekitar lokasi diminta memindahkan kendaraan dan mengikuti petunjuk petugas.',
  'Menurut catatan di kantor kelurahan, keluhan serupa sudah masuk beberapa kali dalam dua tahun terakhir.',
  'Para pedagang berharap pekerjaan selesai sebelum akhir pekan, ketika pembeli biasanya datang lebih banyak.',
  'Petugas memasang rambu sementara dan menyiapkan jalan lain bagi sepeda motor.',
  'Anggaran berasal dari kas daerah dan penggunaannya dilaporkan setiap tiga bulan.',
  'Seorang nelayan mengatakan air pasang kini sampai lebih jauh ke darat daripada sepuluh tahun lalu.',
  'Di sisi lain, beberapa orang tua murid meminta jam kerja alat berat disesuaikan dengan jam pulang sekolah.',
  'Hasil peninjauan akan dibahas dalam rapat berikutnya bersama perwakilan warga.',
  'Sebagian bahan didatangkan lewat laut dan baru tiba setelah cuaca membaik.',
  'Pihak kecamatan membuka meja pengaduan di balai kota setiap hari kerja, dari pagi sampai sore.',
  'Untuk sementara, angkutan umum berhenti seratus meter dari tempat biasanya.',
  'Angka itu lebih rendah daripada tahun sebelumnya, tetapi belum mencapai sasaran yang ditetapkan.',
  'Kelompok pemuda setempat ikut membantu sejak hari pertama tanpa dibayar.',
  'Mereka mencatat setiap perubahan dan mengirimkannya kepada petugas lewat pesan singkat.',
  'Rencana lengkapnya dapat dibaca di papan pengumuman kantor kelurahan.',
] as const;

export const GIVEN = ['Rahmat', 'Siti', 'Yusuf', 'Dewi', 'Arif'] as const;
export const FAMILY = ['Contoh', 'Percobaan', 'Ukuran', 'Teladan', 'Misal'] as const;
export const SECTIONS = [
  'kota',
  'provinsi',
  'ekonomi',
  'lingkungan',
  'budaya',
  'olahraga',
  'rasa',
  'panduan',
] as const;
export const PICTURES = [
  'balaikota',
  'batik',
  'ikn',
  'kilang',
  'mahakam',
  'mangrove',
  'pasar',
  'pelabuhan',
] as const;
