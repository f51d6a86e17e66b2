import { findingsOf, type Findings } from './findings.ts';
import type { Measure } from './measure.ts';

/** A measure for tests, of which the seconds matter. */
export const measureOf = (seconds: number): Measure => ({
  pages: 2000,
  files: 2100,
  made: 2100,
  seconds,
  cpuSeconds: 4,
  peakMegabytes: 500,
});

const command = (): readonly string[] => [];

/** Findings for tests: two scenarios and two peers, measured once. */
export const FOUND: Findings = findingsOf(
  { articles: 1500, pictures: 0, seed: 1, runs: 1 },
  [
    new Map([
      ['full', measureOf(16)],
      ['publish one', measureOf(2)],
      ['Hugo', measureOf(20)],
      ['Eleventy', measureOf(40)],
    ]),
  ],
  ['full', 'publish one'],
  [
    { name: 'Hugo', version: '0.111.3', command },
    { name: 'Eleventy', version: '3.1.8', command },
  ],
);
