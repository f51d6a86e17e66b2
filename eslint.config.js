import astro from 'eslint-plugin-astro';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { DOORS, ROOMS } from './eslint.doors.js';

const TESTS = ['**/*.test.ts', 'src/testing/**'];
const TOOL_CONFIGS = ['*.config.{js,ts}', 'knip.js', '**/site.config.ts'];

/** Files of a room: `press` is a folder, `newsroom.ts` a file. */
const filesIn = (room) => (room.endsWith('.ts') ? `src/${room}` : `src/${room}/**/*.{ts,astro}`);

/** The rows of the import table as zones of `import-x/no-restricted-paths`. */
const zones = ROOMS.flatMap(({ room, from, door }) =>
  room.map((place) => ({
    target: place === 'desk' ? ['./src/desk/*.ts', './src/desk/!(lint)/**'] : `./src/${place}`,
    from: './src',
    except: [...new Set([...room, ...from])].map((path) => `./${path}`),
    message: door,
  })),
);

/** What a room may import from outside `src/`, everything else named as what it is: another room's business. */
const packageRules = ROOMS.map(({ room, packages, door }) => ({
  files: room.map(filesIn),
  ignores: TESTS,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!#src/|\\.{1,2}/${packages.map((name) => `|${name.endsWith(':') ? name : `${name}(?:/|:|$)`}`).join('')})`,
            message: door,
          },
        ],
      },
    ],
  },
}));

/** Packages with one door, wherever the row above would let them in. */
const doorRules = {
  files: ['src/**/*.ts', 'scripts/**/*.ts'],
  ignores: TESTS,
  plugins: { house: { rules: { 'one-door': oneDoor() } } },
  rules: { 'house/one-door': 'error' },
};

function oneDoor() {
  return {
    meta: { type: 'problem', schema: [] },
    create: (context) => ({
      ImportDeclaration(node) {
        const path = context.filename.replaceAll('\\', '/');
        const door = DOORS.find(({ name }) => name === node.source.value);
        if (door && !path.includes(`/${door.only}`)) {
          context.report({ node, message: `${door.name} is imported in ${door.only} alone.` });
        }
      },
    }),
  };
}

const CLOCK = 'The clock is an argument (asOf): only scripts/ and newsroom.ts look at it.';
const ZONE = 'This reads the machine’s time zone: use src/calendar.ts.';
const time = [
  'error',
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
  {
    selector:
      'MemberExpression[property.name=/^(get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)|toLocale(Date|Time)String|toDateString|toTimeString)$/]',
    message: ZONE,
  },
];

export default defineConfig(
  globalIgnores([
    'dist',
    'dist.*',
    '.warta',
    '.astro',
    'content',
    'public',
    'src/testing/fixtures',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Records of functions that use no `this` are written as methods; there are no classes to lose it.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'].slice(-1),
  {
    files: ['**/*.{js,ts,astro}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js'] })] },
    rules: {
      'no-restricted-syntax': time,
      'import-x/no-default-export': 'error',
      'import-x/no-self-import': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: TESTS,
    rules: { 'import-x/no-restricted-paths': ['error', { zones }] },
  },
  ...packageRules,
  doorRules,
  {
    files: ['scripts/**', 'bench/**', ...TESTS],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    // Compares the clock with the times of files, to distrust those of this very second: no output depends on it.
    files: ['src/desk/signature.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // A declaration of globals must stay without imports, or it declares nothing.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: [...TOOL_CONFIGS, '**/*.astro'], rules: { 'import-x/no-default-export': 'off' } },
  {
    files: TESTS,
    // Vitest's matchers (`expect.any`) are typed `any`, and a test may look where a type would not let it.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
);
