import { clearLine, cursorTo } from 'node:readline';
import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Progress } from '#src/press/progress.ts';
import type { Language } from '#src/schema/site.ts';
import { progressWords, stopwatch, type PaceWords } from './words.ts';

/** A terminal, as `process.stdout` is one. */
export type Terminal = Writable & { readonly columns?: number };

/** Least time between two drawings, in milliseconds: more often nobody sees, and it would cost. */
const PAUSE = 100;
const WIDEST = 40;
const NARROWEST = 8;

/**
 * One line that is drawn again and again, and wiped at the end. Colours follow what the terminal and its surroundings
 * say (https://no-color.org). `now` gives milliseconds.
 */
export function liveBar(terminal: Terminal, language: Language, now: () => number): Progress {
  const words = progressWords(language);
  const elapsedIn = stopwatch(now);
  let drawnAt = now();
  let isDrawn = false;
  return {
    tell(stage, done, all) {
      const elapsed = elapsedIn(stage);
      if (now() - drawnAt < PAUSE) return;
      drawnAt = now();
      isDrawn = true;
      const here = words({ stage, done, all, elapsed });
      // As wide as they will be at the end, so that the bar beside them does not jump.
      const end = words({ stage, done: all, all, elapsed });
      const steady = {
        ...here,
        share: here.share.padStart(end.share.length),
        done: here.done.padStart(end.done.length),
      };
      const line = lineOf(steady, done / all, terminal);
      cursorTo(terminal, 0);
      terminal.write(line);
      clearLine(terminal, 1);
    },
    end() {
      if (!isDrawn) return;
      cursorTo(terminal, 0);
      clearLine(terminal, 0);
    },
  };
}

/** As much as fits, the least needed left out first; the last column stays free, for some terminals wrap after it. */
function lineOf(
  { what, share, done, left, rate }: PaceWords,
  part: number,
  terminal: Terminal,
): string {
  const room = (terminal.columns ?? 80) - 1;
  const texts = [[share, done, left, rate], [share, done, left], [share, done], [share]].map(
    (pieces) => pieces.join(' · '),
  );
  const roomBeside = (text: string): number => room - what.length - text.length - 2;
  const text = texts.find((one) => roomBeside(one) >= NARROWEST);
  if (text === undefined) return `${what} ${share}`.slice(0, Math.max(0, room));
  const width = Math.min(WIDEST, roomBeside(text));
  const full = Math.floor(part * width);
  const bar = [
    styleText('cyan', '━'.repeat(full), { stream: terminal }),
    styleText('dim', '─'.repeat(width - full), { stream: terminal }),
  ];
  return `${what} ${bar.join('')} ${text}`;
}
