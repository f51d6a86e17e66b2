import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#src/schema/problem.ts';
import { githubAnnotation } from './github-annotation.ts';

const unknown: Problem = {
  code: 'unknown-key',
  severity: 'error',
  file: 'content/articles/2024/10/x.md',
  line: 5,
  field: 'autor',
  found: 'autor',
  values: { nearest: 'author', keys: 'title, author' },
};

/** How GitHub's runner reads a command: its name, its properties and its message. */
function read(line: string) {
  const unescaped = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (whole) => decodeURIComponent(whole));
  const [, name = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const pairs = list.split(',').map((pair): [string, string] => {
    const [key = '', ...value] = pair.split('=');
    return [key, unescaped(value.join('='))];
  });
  return { name, properties: Object.fromEntries(pairs), message: unescaped(message) };
}

describe('githubAnnotation', () => {
  test('names level, file, line and rule, and says all that an editor must know', () => {
    expect(githubAnnotation(unknown, 'en')).toMatchInlineSnapshot(
      `"::error file=content/articles/2024/10/x.md,line=5,title=unknown-key::content/articles/2024/10/x.md:5  autor%0A  The key "autor" is not known.%0A  → Write author: in place of autor: if that is what you mean."`,
    );
  });

  test('leaves out a line and a column that are not known', () => {
    const { file } = unknown;
    const whole = githubAnnotation({ file, code: 'not-md', severity: 'warning' }, 'en');
    expect(whole).toContain(`::warning file=${file},title=not-md::${file}%0A`);
    expect(githubAnnotation({ ...unknown, column: 3 }, 'id')).toContain(',line=5,col=3,title=');
  });

  test('is one line whatever the copy says, and reads back as it was', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ':', ',', '%', '=', '\r', '\n', ' ', '2', '5', 'A'),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, text, (file, found) => {
        const line = githubAnnotation({ ...unknown, file, found, code: 'bad-date' }, 'id');
        expect(line).not.toMatch(/[\r\n]/);
        const { name, properties, message } = read(line);
        expect([name, properties]).toEqual(['error', { file, line: '5', title: 'bad-date' }]);
        expect(message).toContain(found);
      }),
    );
  });
});
