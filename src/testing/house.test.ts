import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = ['src', 'scripts', 'bench', 'docs', '.ci'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('src/testing/fixtures/')),
);
const code = files.filter((file) => /^(src|scripts|bench)\/.*\.(ts|astro)$/.test(file));
const textOf = (file: string) => readFileSync(file, 'utf8');

describe('the house', () => {
  test('names files in kebab case, and components like what a reader sees', () => {
    const name = (file: string) => basename(file, extname(file));
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?$/;
    const pascal = /^([A-Z][a-z0-9]*)+$/;
    const wrong = code.filter((file) => {
      const isPart = /^src\/(components|layouts)\/.*\.astro$/.test(file);
      return !(isPart ? pascal : kebab).test(name(file));
    });
    expect(wrong).toEqual([]);
  });

  test('has no drawer that everything goes into', () => {
    const drawer = /(^|\/)(utils?|helpers?|lib|common|misc|shared)(\/|\.[a-z]+$)/;
    expect(files.filter((file) => drawer.test(file))).toEqual([]);
  });

  test('keeps rooms small', () => {
    const limits = { test: 250, astro: 100, script: 60, code: 150 };
    const long = code.flatMap((file) => {
      const kind = file.endsWith('.test.ts')
        ? 'test'
        : file.endsWith('.astro')
          ? 'astro'
          : file.startsWith('scripts/')
            ? 'script'
            : 'code';
      const [before = ''] = kind === 'astro' ? textOf(file).split('<style') : [textOf(file)];
      const lines = before.trimEnd().split('\n').length;
      return lines > limits[kind] ? [`${file}: ${lines} lines, at most ${limits[kind]}`] : [];
    });
    expect(long).toEqual([]);
  });

  test('runs every test it has', () => {
    const tests = code.filter((file) => file.endsWith('.test.ts'));
    const narrowed = /\b(describe|test|it)\.(only|skip|todo)\b/;
    const self = 'src/testing/house.test.ts';
    expect(tests.filter((file) => file !== self && narrowed.test(textOf(file)))).toEqual([]);
  });

  test('gives a reason on the line of every disabled rule', () => {
    const bare = /(eslint-disable|@ts-expect-error|prettier-ignore)(?!.*(--|:) \S)/;
    const self = 'src/testing/house.test.ts';
    const wrong = code.filter((file) => file !== self && bare.test(textOf(file)));
    expect(wrong).toEqual([]);
  });
});
