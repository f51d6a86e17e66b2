import { translator } from '#src/i18n/strings.ts';
import type { Stage } from '#src/press/progress.ts';
import type { Language } from '#src/schema/site.ts';

/** How far a stage is, and how long it took until here, in milliseconds. */
export interface Pace {
  readonly stage: Stage;
  readonly done: number;
  readonly all: number;
  readonly elapsed: number;
}

/** The same in words: `Halaman`, `60%`, `1.200 dari 2.000`, `sisa 00.02`, `350 per detik`. */
export interface PaceWords {
  readonly what: string;
  readonly share: string;
  readonly done: string;
  readonly left: string;
  readonly rate: string;
}

/** Words how far a stage is. The time left supposes that it goes on as it went. */
export function progressWords(language: Language): (pace: Pace) => PaceWords {
  const t = translator(language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const slow = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', roundingMode: 'floor' });
  const time = new Intl.DurationFormat(language, { style: 'digital', hoursDisplay: 'auto' });
  return ({ stage, done, all, elapsed }) => {
    const rate = (done * 1000) / Math.max(1, elapsed);
    const left = Math.ceil(((all - done) * elapsed) / done / 1000);
    const parts = {
      hours: Math.floor(left / 3600),
      minutes: Math.floor(left / 60) % 60,
      seconds: left % 60,
    };
    return {
      what: t(`progress.${stage}`),
      share: percent.format(done / all),
      done: t('progress.done', { done: number.format(done), all: number.format(all) }),
      left: t('progress.left', { left: time.format(parts) }),
      rate: t('progress.rate', { rate: (rate < 10 ? slow : number).format(rate) }),
    };
  };
}

/** Measures stages: gives the milliseconds that the present one has taken. One begins where the one before ended. */
export function stopwatch(now: () => number): (stage: Stage) => number {
  let running: Stage | undefined;
  let began = now();
  let last = began;
  return (stage) => {
    if (stage !== running) began = last;
    running = stage;
    last = now();
    return last - began;
  };
}
