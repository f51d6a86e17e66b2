import { expect, test } from 'vitest';
import { linksIn } from './links.ts';

test.each<[string, string[]]>([
  ['Lihat [a](/satu/) dan\n[b](</dua (2).pdf>).', ['/satu/ 5', '/dua (2).pdf 6']],
  ['[a](/berkas/laporan%20(1).pdf)', ['/berkas/laporan%20(1).pdf 5']],
  ['[a][1] ![b][2]\n\n[1]: /satu/\n[2]: hiu.jpg', ['/satu/ 7']],
  ['Kata.[^1]\n\n[^1]: Hasil wawancara.', []],
  ['<a href="/satu/">a</a> <i data-href="/x">b</i>', ['/satu/ 5']],
  ['`[a](/satu/)` ![b [c]](/x.jpg)\n\n```\n[a](/satu/)\n```', []],
  ['::iklan{banner}\n\n12:30 [a](/1:2/)', ['/1:2/ 7']],
])('finds the links of %j', (body, expected) => {
  expect(linksIn(body, 5).map(({ href, line }) => `${href} ${String(line)}`)).toEqual(expected);
});
