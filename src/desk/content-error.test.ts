import { describe, expect, test } from 'vitest';
import type { Problem } from '#src/schema/problem.ts';
import { printedProblem, printProblems } from './content-error.ts';

const unknown: Problem = {
  code: 'unknown-key',
  severity: 'error',
  file: 'content/articles/2024/10/x.md',
  line: 5,
  field: 'autor',
  found: 'autor',
  values: { nearest: 'author', keys: 'title, author' },
};
const lost: Problem = {
  code: 'lost-character',
  severity: 'warning',
  file: 'content/pages/kontak.md',
  line: 3,
  column: 7,
};

describe('printedProblem', () => {
  test('starts with a place that an editor program can jump to, and ends with the fix', () => {
    const [place, ...text] = printedProblem(unknown, 'id').split('\n');
    expect(place).toBe('content/articles/2024/10/x.md:5  autor');
    expect(text.at(-1)).toContain('author');
    expect(printedProblem(lost, 'en')).toMatch(/^content\/pages\/kontak\.md:3:7\n/);
  });

  test('shows what the file says when the message does not', () => {
    const date: Problem = { ...unknown, code: 'bad-date', field: 'date', found: '8/10/2024' };
    expect(printedProblem(date, 'id')).toContain('Tertulis: 8/10/2024');
    expect(printedProblem(unknown, 'id')).not.toContain('Tertulis');
  });
});

describe('printProblems', () => {
  test('puts errors last, where the eye is', () => {
    const text = printProblems([unknown, lost], 'id');
    expect(text.indexOf('PERINGATAN')).toBeLessThan(text.indexOf('KESALAHAN'));
    expect(text.indexOf('PERINGATAN')).toBe(0);
  });
});
