/** Finds files, exports and packages that nothing uses. Each exception has its reason beside it. */
export default {
  entry: [
    'scripts/*.ts',
    'src/site.config.ts',
    // Papers for tests name themselves, and are read by path.
    'src/testing/fixtures/*/site.config.ts',
    // Started as worker threads, by their paths.
    'src/{press,check,search}-thread.ts',
    // Started as a process, by its path.
    'src/template-compiler.ts',
    // Loaded before a build by tests, and run as a process by them, by path.
    'src/testing/site/{failing-disk,builder}.ts',
    // Named to Astro by path: the entry of the compiled templates and the development middleware.
    'src/astro/{app-entry,middleware}.ts',
    // Bundled into service workers, by path.
    'src/client/offline/{worker,retire}.ts',
    'src/pages/*.astro',
    'src/**/*.test.ts',
    // Read by Eleventy, in a copy.
    'bench/peers/eleventy/eleventy.config.ts',
  ],
  project: ['src/**/*.{ts,astro}', 'scripts/**/*.ts', 'bench/**/*.ts', '*.{js,ts}'],
  // Read by its path, as a process of the bench.
  ignoreDependencies: ['@11ty/eleventy'],
  // A type may be exported for the reader of a signature, before another file needs its name.
  ignoreExportsUsedInFile: { interface: true, type: true },
};
