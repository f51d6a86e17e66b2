import { describe, expect, test } from 'vitest';
import { plainLines } from './lines.ts';

/** Lines said while a stage takes so many seconds, with a page every tenth of one. */
function linesOf(seconds: number): string[] {
  const lines: string[] = [];
  let time = 0;
  const progress = plainLines(
    (line) => lines.push(line),
    'en',
    () => time,
  );
  for (let done = 1; done <= seconds * 10; done += 1) {
    time += 100;
    progress.tell('pages', done, seconds * 10);
  }
  progress.end();
  return lines;
}

describe('plainLines', () => {
  test('say nothing of a build that is quick', () => {
    expect(linesOf(9)).toEqual([]);
  });

  test('say one line in ten seconds', () => {
    expect(linesOf(40)).toEqual([
      'Pages: 25%, 100 of 400, 10 a second, 00:30 left',
      'Pages: 50%, 200 of 400, 10 a second, 00:20 left',
      'Pages: 75%, 300 of 400, 10 a second, 00:10 left',
      'Pages: 100%, 400 of 400, 10 a second, 00:00 left',
    ]);
  });

  test('say no more than ten lines of a build that takes an hour', () => {
    const lines = linesOf(3600);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('Pages: 10%, 3,600 of 36,000, 10 a second, 54:00 left');
  });
});
