import { describe, expect, test } from 'vitest';
import { aTerminal } from '#src/testing/a-terminal.ts';
import { liveBar } from './bar.ts';

/** A bar on a terminal, and the clock that it looks at, in milliseconds. */
function aBar(...look: Parameters<typeof aTerminal>) {
  const screen = aTerminal(...look);
  let time = 0;
  const bar = liveBar(screen.terminal, 'id', () => time);
  return { ...screen, bar, wait: (milliseconds: number) => (time += milliseconds) };
}

describe('liveBar', () => {
  test('shows how many pages are done of all, the time left and the rate', () => {
    const { bar, wait, shown } = aBar();
    wait(4000);
    bar.tell('pages', 1200, 2000);
    expect(shown()).toBe(
      `Halaman ${'━'.repeat(22)}${'─'.repeat(16)}  60% · 1.200 dari 2.000 · sisa 00.03 · 300 per detik`,
    );
  });

  test('counts the time of a stage from the end of the one before', () => {
    const { bar, wait, shown } = aBar();
    wait(60_000);
    bar.tell('pages', 10, 10);
    wait(1000);
    bar.tell('pictures', 2, 4);
    expect(shown()).toContain('sisa 00.01 · 2 per detik');
    wait(3000);
    bar.tell('pictures', 2, 4);
    expect(shown()).toContain('Gambar');
    expect(shown()).toContain('sisa 00.04 · 0,5 per detik');
  });

  test('draws at most ten times a second', () => {
    const { bar, wait, written } = aBar();
    for (let done = 1; done <= 2000; done += 1) {
      wait(1);
      bar.tell('pages', done, 2000);
    }
    expect(written.filter((text) => text.includes('Halaman'))).toHaveLength(20);
  });

  test.each([120, 80, 60, 50, 40, 30, 20, 12, 5, 1])('never wraps in %i columns', (columns) => {
    const { bar, wait, written } = aBar({ columns });
    wait(4000);
    bar.tell('pages', 1200, 2000);
    for (const text of written) expect(text.length).toBeLessThan(Math.max(columns, 5));
  });

  test('leaves out what is needed least where there is little room', () => {
    const { bar, wait, shown } = aBar({ columns: 45 });
    wait(4000);
    bar.tell('pages', 1200, 2000);
    expect(shown()).toBe('Halaman ━━━━━━━─────  60% · 1.200 dari 2.000');
  });

  test('leaves an empty line, also when it ends amid a stage; none is drawn twice', () => {
    const { bar, wait, shown, written } = aBar();
    bar.end();
    expect(written).toEqual([]);
    wait(4000);
    bar.tell('pages', 1200, 2000);
    bar.end();
    expect(shown()).toBe('');
  });

  test('is coloured only where the terminal has colours', () => {
    for (const hasColours of [true, false]) {
      const { bar, wait, written } = aBar({ hasColours });
      wait(4000);
      bar.tell('pages', 1200, 2000);
      expect(written.join('').includes('\u001b[36m')).toBe(hasColours);
    }
  });
});
