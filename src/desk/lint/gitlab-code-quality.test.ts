import { describe, expect, test } from 'vitest';
import type { Problem } from '#src/schema/problem.ts';
import { codeQualityReport } from './gitlab-code-quality.ts';

const address: Problem = {
  code: 'bare-address',
  severity: 'warning',
  file: 'content/pages/kontak.md',
  line: 7,
  found: 'https://contoh.test',
};
const prints = (...problems: readonly Problem[]) =>
  codeQualityReport(problems, 'id').map(({ fingerprint }) => fingerprint);

describe('codeQualityReport', () => {
  test('says what is wrong, where, and how bad', () => {
    const named = { ...address, code: 'not-md', severity: 'error' } as const;
    expect(codeQualityReport([address, named], 'en')).toMatchObject([
      {
        description: expect.stringMatching(
          /stands bare .* → Make it a link .*https:\/\/contoh\.test/,
        ),
        check_name: 'bare-address',
        severity: 'minor',
        location: { path: 'content/pages/kontak.md', lines: { begin: 7 } },
      },
      { check_name: 'not-md', severity: 'blocker' },
    ]);
  });

  test('points to the first line when the problem is about the file as a whole', () => {
    const { code, severity, file } = address;
    const [finding] = codeQualityReport([{ code, severity, file }], 'id');
    expect(finding?.location.lines.begin).toBe(1);
  });

  test('knows a finding again on another line, and tells twins apart', () => {
    const moved = { ...address, line: 9 };
    expect(prints(address)).toEqual(prints(moved));
    expect(new Set(prints(address, moved, { ...address, found: 'https://lain.test' })).size).toBe(
      3,
    );
  });
});
