import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { Rubric, Teaser } from '#src/edition/page-parts.ts';
import { frontRows, pictureFirst, picksJoin } from './rubric-forms.ts';

function aStory(hasPicture: boolean, kind: 'news' | 'opinion' = 'news'): Teaser {
  return {
    labels: { kind, unverified: false },
    slug: 's',
    url: '/s/',
    headline: 'Kepala berita',
    standfirst: '',
    published: { iso: '2026-11-01', text: '', date: '', time: '' },
    section: { text: 'Kota', url: '/kota/' },
    bylines: [],
    minutes: 1,
    ...(hasPicture
      ? { picture: { source: 'a.jpg', alt: 'a', width: 16, height: 9, digest: 'd' } }
      : {}),
  };
}

function aRubric(name: string, stories: number, pictures = stories, kind?: 'opinion'): Rubric {
  return {
    section: { text: name, url: `/${name}/` },
    stories: Array.from({ length: stories }, (_, index) => aStory(index < pictures, kind)),
  };
}

const namesOf = (rows: ReturnType<typeof frontRows>) =>
  rows
    .flatMap((row) => (row.form === 'trio' ? row.rubrics : [row.rubric]))
    .map((r) => r.section.text);

describe('frontRows', () => {
  test('gives neighbours different forms', () => {
    const rows = frontRows(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => aRubric(name, 5)),
      false,
    );
    expect(rows.map((row) => row.form)).toEqual(['ruled', 'strip', 'reversed', 'trio']);
  });

  test('gives opinion its own form', () => {
    const rows = frontRows(
      [aRubric('a', 5), aRubric('op', 2, 0, 'opinion'), aRubric('b', 5)],
      false,
    );
    expect(rows.map((row) => row.form)).toEqual(['ruled', 'opinion', 'strip']);
  });

  test('puts rubrics with one story and no picture side by side', () => {
    const rows = frontRows([aRubric('a', 1, 0), aRubric('b', 2, 0), aRubric('c', 1, 0)], false);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.form).toBe('trio');
  });

  test('leaves room for the picks beside the last two rubrics', () => {
    const rows = frontRows([aRubric('a', 1, 0), aRubric('b', 1, 0)], true);
    expect(picksJoin(rows)).toBe(true);
    expect(picksJoin(frontRows([aRubric('a', 5)], true))).toBe(false);
  });

  test('shows every rubric once, in order, and at most one strip', () => {
    const rubric = fc
      .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), fc.boolean())
      .map(([stories, pictures, opinion]) =>
        aRubric('x', stories, pictures, opinion ? 'opinion' : undefined),
      );
    fc.assert(
      fc.property(fc.array(rubric, { maxLength: 12 }), fc.boolean(), (list, hasPicks) => {
        const named = list.map((r, i) => ({ ...r, section: { ...r.section, text: String(i) } }));
        const rows = frontRows(named, hasPicks);
        expect(namesOf(rows)).toEqual(named.map((r) => r.section.text));
        expect(rows.filter((row) => row.form === 'strip').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('pictureFirst', () => {
  test('puts the newest story with a picture first and leaves the others in their order', () => {
    const [a, b, c, d] = [false, true, false, true].map((hasPicture) => aStory(hasPicture));
    if (!a || !b || !c || !d) throw new Error('There are four.');
    expect(pictureFirst([a, b, c, d])).toEqual([b, a, c, d]);
    expect(pictureFirst([a, c])).toEqual([a, c]);
    expect(pictureFirst([])).toEqual([]);
  });
});
