import { describe, expect, test } from 'vitest';
import { takeStyles, withStyles, type StyledRoute } from './page-styles.ts';

const component = 'src/pages/article.astro';

function route(...styles: StyledRoute['styles']): StyledRoute {
  return { routeData: { component }, styles };
}

/** What Astro writes for the styles of a route. */
function headOf({ styles }: StyledRoute): string {
  return styles
    .map((style) =>
      style.type === 'inline'
        ? `<style>${style.content}</style>`
        : `<link rel="stylesheet" href="${style.src}">`,
    )
    .join('');
}

describe('takeStyles', () => {
  test.each([
    ['one', [{ type: 'inline', content: '.a::after{content:"“"}' }] as const],
    ['several', [1, 2, 3].map((n) => ({ type: 'inline', content: `.a${String(n)}{}` }) as const)],
  ])('leaves a place where withStyles puts %s back as Astro would have written', (_, styles) => {
    const written = `<meta content="<style>/*&quot;*/</style>">${headOf(route(...styles))}<p>é</p>`;
    const taken = route(...styles);
    const bytes = takeStyles([taken]).get(component);
    const rendered = written.replace(headOf(route(...styles)), headOf(taken));
    expect(rendered).not.toContain('.a');
    expect(Buffer.from(withStyles(Buffer.from(rendered), bytes ?? Buffer.of())).toString()).toBe(
      written,
    );
  });

  test('leaves a route alone that has a style behind a link, or none', () => {
    const linked = route({ type: 'inline', content: '.a{}' }, { type: 'external', src: '/a.css' });
    const before = headOf(linked);
    expect(takeStyles([linked, route()]).size).toBe(0);
    expect(headOf(linked)).toBe(before);
  });
});

describe('withStyles', () => {
  test('refuses a page without a place for them', () => {
    expect(() => withStyles(Buffer.from('<p></p>'), Buffer.from('.a{}'))).toThrow('no place');
  });
});
