import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** Three kinds of tests, each with the time it may take: beside the code, over whole builds, in a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/testing/{site,browser}/**'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/testing/site/**/*.test.ts'],
          testTimeout: 5 * MINUTE,
          hookTimeout: 5 * MINUTE,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/testing/browser/**/*.test.ts'],
          globalSetup: 'src/testing/browser/built-papers.ts',
          testTimeout: 2 * MINUTE,
          hookTimeout: 5 * MINUTE,
          // A browser and its test wait for each other: two of each keep two cores busy.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
