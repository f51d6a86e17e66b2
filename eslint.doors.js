/** Where the rooms are put together: once a process, a thread, a development server. */
const COMPOSITION = [
  'newsroom.ts',
  'paper-config.ts',
  'build-order.ts',
  'build-paper.ts',
  'merge-shares.ts',
  'paper-outputs.ts',
  'tell-published.ts',
  'verify-paper.ts',
  'publish.ts',
  'publish-search.ts',
  'carry-out.ts',
  'follow-publish.ts',
  'last-build.ts',
  'body-reader.ts',
  'places.ts',
  'ready-by-reading.ts',
  'ready-idle.ts',
  'ready-paper.ts',
  'ready-whole.ts',
  'fast-path',
  'deploy-paper.ts',
  'deploy-site.ts',
  'deploy-target.ts',
  'announce-deploy.ts',
  'listed.ts',
  'published-site.ts',
  'search-source.ts',
  'search-thread.ts',
  'press-thread.ts',
  'check-copy.ts',
  'check-thread.ts',
  'fault-finder.ts',
  'astro',
];

/**
 * Who may import whom: one row a folder, as in the table of docs/decisions/0005.
 * `from` are the rooms of `src/` it may enter besides its own; `packages` the packages and built-ins it may use.
 */
export const ROOMS = [
  {
    room: ['schema'],
    from: [],
    packages: ['zod'],
    door: 'schema/ only says what a file may hold. Rules that need more belong to desk/ or edition/.',
  },
  {
    room: ['edition'],
    from: ['schema', 'i18n', 'calendar.ts'],
    packages: [],
    door: 'edition/ is pure: take the site, the instant and the records as arguments; read files in desk/.',
  },
  {
    room: ['i18n'],
    from: ['schema'],
    packages: [],
    door: 'i18n/ words what it is given: pass it values, or a Problem.',
  },
  {
    room: ['markdown'],
    from: ['edition', 'schema', 'i18n', 'calendar.ts'],
    packages: [
      'satteri',
      'hast',
      'mdast',
      'hast-util-sanitize',
      'hast-util-to-html',
      'fastest-levenshtein',
    ],
    door: 'markdown/ turns text into HTML: what it must know comes in its context.',
  },
  {
    room: ['formats'],
    from: ['edition', 'schema', 'i18n', 'calendar.ts'],
    packages: ['@astrojs/rss', '@astrojs/sitemap', 'schema-dts'],
    door: 'formats/ are pure functions of the edition: the press calls them and writes what they give.',
  },
  {
    room: ['desk'],
    from: ['schema', 'i18n', 'calendar.ts', 'press/pictures/probe.ts'],
    packages: ['node:', 'gray-matter', 'yaml', 'zod', 'fastest-levenshtein'],
    door: 'desk/ reads and checks copy: of the press it knows pictures/probe.ts alone; checks that need the edition are in desk/lint/.',
  },
  {
    room: ['desk/lint', 'import'],
    from: ['schema', 'desk', 'edition', 'markdown', 'i18n', 'calendar.ts'],
    packages: ['node:', 'yaml', 'zod', 'fastest-levenshtein', 'fast-xml-parser'],
    door: 'Go through desk/ for records and edition/ for what they mean together.',
  },
  {
    room: ['press'],
    from: ['edition', 'formats', 'markdown', 'schema', 'i18n', 'calendar.ts', 'threads.ts'],
    packages: ['node:', 'astro', '@astrojs/sitemap', 'aws4fetch', 'sharp', 'mime', 'pagefind'],
    door: 'press/ publishes what it is handed: newsroom.ts passes it readBody and readPicture.',
  },
  {
    room: ['progress'],
    from: ['schema', 'i18n', 'press/progress.ts'],
    packages: ['node:'],
    door: 'progress/ shows what it is told of: it is handed its stream and its clock.',
  },
  {
    room: COMPOSITION,
    from: [
      'schema',
      'desk',
      'edition',
      'formats',
      'press',
      'markdown',
      'i18n',
      'calendar.ts',
      'site.config.ts',
      'threads.ts',
      ...COMPOSITION,
    ],
    packages: ['node:', 'astro', 'vite', 'mime'],
    door: 'Pages are chosen by kind (press/page-file.ts), never imported.',
  },
  {
    room: ['components'],
    from: ['edition', 'i18n', 'schema', 'calendar.ts', 'client', 'styles'],
    packages: ['astro', '@fontsource-variable'],
    door: 'A component shows the values it is given: make them in edition/, or complete them in press/page.ts.',
  },
  {
    room: ['layouts'],
    from: ['components', 'edition', 'i18n', 'schema', 'calendar.ts', 'client', 'styles'],
    packages: ['astro', '@fontsource-variable'],
    door: 'A layout frames a page out of components and what the page hands it.',
  },
  {
    room: ['pages'],
    from: ['layouts', 'components', 'edition', 'i18n', 'schema', 'calendar.ts', 'client', 'styles'],
    packages: ['astro', '@fontsource-variable'],
    door: 'A page shows Astro.locals.page: what is missing there belongs to the model or to press/page.ts.',
  },
  {
    room: ['client'],
    from: [],
    packages: [],
    door: 'client/ runs in the reader’s browser, small and alone.',
  },
];

/** Packages with one door in the whole repository. */
export const DOORS = [
  { name: 'gray-matter', only: 'src/desk/front-matter.ts' },
  { name: 'sharp', only: 'src/press/pictures/' },
  { name: 'yaml', only: 'src/desk/' },
];
