import { describe, expect, test } from 'vitest';
import { namedParts } from './named-parts.ts';

const FOLDERS = ['/assets/', '/media/'];

describe('namedParts', () => {
  test('finds what attributes and styles of a page name', () => {
    const html = `<style>@font-face{src:url(/assets/huruf.Bh5m-U_d.woff2)}</style>
      <source srcset="/media/teluk-01-320.avif 320w, /media/teluk-01-640.avif 640w">
      <link href='/assets/after.css'><a href="/2026/11/teluk/">`;
    expect(namedParts(html, FOLDERS)).toEqual([
      '/assets/huruf.Bh5m-U_d.woff2',
      '/media/teluk-01-320.avif',
      '/media/teluk-01-640.avif',
      '/assets/after.css',
    ]);
  });

  test('finds none in the address of a page', () => {
    expect(namedParts('https://kabarteluk.test/2026/11/teluk/', FOLDERS)).toEqual([]);
  });
});
