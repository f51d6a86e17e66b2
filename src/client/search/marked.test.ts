import { expect, test } from 'vitest';
import { piecesOf, piecesOfTitle } from './marked.ts';

test('an excerpt is text with marks, and nothing in it is markup', () => {
  expect(piecesOf('Kapal <mark>berlabuh</mark> &lt;b&gt; pagi')).toEqual([
    { text: 'Kapal ', isMarked: false },
    { text: 'berlabuh', isMarked: true },
    { text: ' <b> pagi', isMarked: false },
  ]);
  expect(piecesOf('<mark>Kapal</mark>')).toEqual([{ text: 'Kapal', isMarked: true }]);
  expect(piecesOf('di <mark>“kota”,</mark> lalu')).toEqual([
    { text: 'di ', isMarked: false },
    { text: '“', isMarked: false },
    { text: 'kota', isMarked: true },
    { text: '”,', isMarked: false },
    { text: ' lalu', isMarked: false },
  ]);
});

test('a title is marked where it has the words, whatever their case and marks', () => {
  const marked = piecesOfTitle('“Pelabuhan” baru, pélabuhan lama', ['pelabuhan', 'BARU']);
  expect(marked.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
    'Pelabuhan',
    'baru',
    'pélabuhan',
  ]);
  expect(marked.map(({ text }) => text).join('')).toBe('“Pelabuhan” baru, pélabuhan lama');
});
