import { expect, test } from 'vitest';
import type { Found } from './engine.ts';
import { exactFirst } from './exact-first.ts';

function found(title: string, content = ''): Found {
  return { url: '/', content, excerpt: '', locations: [], meta: { title }, filters: {} };
}

const titles = (results: readonly Found[]) => results.map(({ meta }) => meta.title);

test('what has the very words stands before what has others of their stems', () => {
  const results = [
    found('Labuan di ujung pulau'),
    found('Kapal sandar', 'Di “Pelabuhan,” pagi.'),
    found('Pélabuhan Semayang'),
  ];
  expect(titles(exactFirst(results, ' pelabuhan '))).toEqual([
    'Kapal sandar',
    'Pélabuhan Semayang',
    'Labuan di ujung pulau',
  ]);
  expect(titles(exactFirst(results, 'pelabuhan Semayang'))[0]).toBe('Pélabuhan Semayang');
});

test('where none has them, the order stays', () => {
  const results = [found('Satu'), found('Dua'), found('Tiga')];
  expect(exactFirst(results, 'berlabuh')).toEqual(results);
  expect(exactFirst(results, '…')).toEqual(results);
});
