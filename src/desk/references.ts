import type { Problem } from '#src/schema/problem.ts';
import type { Site } from '#src/schema/site.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { problemAt } from './drafts.ts';
import { nearestValue } from './near-miss.ts';

/** Pages that the press law and the Pedoman Media Siber ask of a news site (UU 40/1999 art. 12; Pedoman §8). */
const REQUIRED_PAGES = ['redaksi', 'pedoman-media-siber'];

/**
 * What files say of one another: sections, related articles, the front page's picks, and what bodies mention must
 * exist. A file that is refused for another reason still counts as there, or one mistake would be told many times.
 */
export function referenceProblems(
  drafts: Drafts,
  { adSlots }: Site,
  isChecked: (draft: Draft<unknown>) => boolean = () => true,
): Problem[] {
  const articles = new Set(drafts.articles.map(({ slug }) => slug));
  const sections = new Set(drafts.sections.map(({ slug }) => slug));
  const slots = new Set(Object.keys(adSlots));
  const problems: Problem[] = [];

  const expect = (
    known: ReadonlySet<string>,
    slug: string | undefined,
    draft: Draft<unknown>,
    field: string,
    code: string,
  ): void => {
    if (slug === undefined || known.has(slug)) return;
    problems.push(problemAt(draft, field, code, { found: slug, ...nearestValue(slug, known) }));
  };

  for (const draft of drafts.articles.filter(isChecked)) {
    expect(sections, draft.fields.section, draft, 'section', 'unknown-section');
    draft.fields.related?.forEach((slug, index) => {
      expect(articles, slug, draft, `related.${String(index)}`, 'unknown-article');
    });
  }
  for (const draft of drafts.home.filter(isChecked)) {
    expect(articles, draft.fields.lead?.slug, draft, 'lead.slug', 'unknown-article');
    draft.fields.picks?.forEach(({ slug }, index) => {
      expect(articles, slug, draft, `picks.${String(index)}.slug`, 'unknown-article');
    });
  }
  for (const draft of Object.values(drafts).flat().filter(isChecked)) {
    for (const { what, name, line } of draft.body.mentions) {
      const known = what === 'article' ? articles : slots;
      if (what === 'picture' || known.has(name)) continue;
      const code = what === 'article' ? 'unknown-article' : 'unknown-slot';
      const list = what === 'slot' ? { known: [...slots].join(', ') } : {};
      const values = { ...list, ...nearestValue(name, known).values };
      problems.push({ code, severity: 'error', file: draft.file, line, found: name, values });
    }
  }
  const pages = new Set(drafts.pages.map(({ slug }) => slug));
  for (const slug of REQUIRED_PAGES.filter((name) => !pages.has(name))) {
    problems.push({ code: 'page-missing', severity: 'warning', file: `content/pages/${slug}.md` });
  }
  return problems;
}
