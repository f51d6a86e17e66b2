import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAPER_COLORS } from './paper-colors.ts';

test('are those of the page', () => {
  const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const { light, dark } = PAPER_COLORS;
  expect(tokens).toContain(`--paper: ${light};`);
  expect(tokens).toContain(`--paper: light-dark(${light}, ${dark});`);
});
