import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absolute } from './absolute.ts';

const papers = fc.constantFrom(
  'https://kabarteluk.test',
  'http://Kabar.TEST:8080',
  'https://ñ.test',
  'https://a:b@c.test',
);
const letters = fc.constantFrom(
  '/',
  '.',
  '-',
  '_',
  '~',
  'a',
  'Z',
  '9',
  '%',
  '?',
  '#',
  ':',
  'é',
  ' ',
  '\\',
);
const paths = fc.oneof(
  fc.webPath(),
  fc.array(letters).map((path) => path.join('')),
  fc.array(letters).map((path) => `/${path.join('')}/`),
);

test('any address in full is what URL makes of it', () => {
  fc.assert(
    fc.property(papers, paths, (paper, path) => {
      fc.pre(URL.canParse(path, paper));
      expect(absolute(paper, path)).toBe(new URL(path, paper).href);
    }),
    { numRuns: 2000 },
  );
});
