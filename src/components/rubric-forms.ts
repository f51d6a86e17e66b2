import type { Rubric, Teaser } from '#src/edition/page-parts.ts';

/** How a rubric is laid out on the front page. */
export type RubricForm = 'ruled' | 'strip' | 'opinion' | 'reversed';

/** A row of the front page: one rubric in a form, or up to three small rubrics side by side. */
export type FrontRow =
  | { readonly form: RubricForm; readonly rubric: Rubric }
  | { readonly form: 'trio'; readonly rubrics: readonly Rubric[] };

const CYCLE = ['ruled', 'strip', 'reversed', 'trio'] as const;
type Turn = (typeof CYCLE)[number];

/**
 * Lays out the rubrics in their order so that no two neighbours share a form: each takes the next form
 * of the cycle that its stories can fill. Opinion has a form of its own; the tinted strip comes once a
 * page; rubrics with little to show stand side by side.
 */
export function frontRows(rubrics: readonly Rubric[], hasPicks: boolean): readonly FrontRow[] {
  const rows: FrontRow[] = [];
  let turn = 0;
  let next = 0;
  while (next < rubrics.length) {
    const rubric = rubrics[next];
    if (!rubric) break;
    if (isOpinion(rubric)) {
      rows.push({ form: 'opinion', rubric });
      next += 1;
      continue;
    }
    const form = nextForm(rubric, turn, rows);
    turn = (CYCLE.indexOf(form) + 1) % CYCLE.length;
    if (form === 'trio') {
      const small = smallRubrics(rubrics.slice(next), hasPicks);
      rows.push({ form, rubrics: small });
      next += small.length;
    } else {
      rows.push({ form, rubric });
      next += 1;
    }
  }
  return rows;
}

function nextForm(rubric: Rubric, turn: number, rows: readonly FrontRow[]): Turn {
  const inTurn = [...CYCLE.slice(turn), ...CYCLE.slice(0, turn)];
  const last = rows.at(-1)?.form;
  const hasStrip = rows.some((row) => row.form === 'strip');
  const fits = (form: Turn) =>
    form !== last && !(form === 'strip' && hasStrip) && fills(rubric, form);
  return inTurn.find(fits) ?? 'trio';
}

/** Whether a rubric has enough stories, and pictures, to fill a form. */
function fills({ stories }: Rubric, form: Turn): boolean {
  const hasPicture = stories[0]?.picture !== undefined;
  const pictures = stories.filter((story) => story.picture).length;
  if (form === 'ruled') return stories.length >= 3 && hasPicture;
  if (form === 'strip') return pictures >= 3;
  return form === 'reversed' ? hasPicture && stories.length !== 3 : true;
}

/** Three side by side, or two when the row also ends the page with the picks. */
function smallRubrics(rest: readonly Rubric[], hasPicks: boolean): readonly Rubric[] {
  const opinion = rest.findIndex(isOpinion);
  const run = opinion === -1 ? rest : rest.slice(0, opinion);
  const endsPage = hasPicks && opinion === -1 && run.length <= 2;
  return run.slice(0, endsPage ? 2 : 3);
}

function isOpinion({ stories }: Rubric): boolean {
  return stories.length > 0 && stories.every((story) => story.labels.kind === 'opinion');
}

/** Whether the picks find room in the last row, beside the last rubrics. */
export function picksJoin(rows: readonly FrontRow[]): boolean {
  const last = rows.at(-1);
  return last?.form === 'trio' && last.rubrics.length < 3;
}

/** The same stories with the newest that has a picture first: the largest place would stay empty without one. */
export function pictureFirst(stories: readonly Teaser[]): readonly Teaser[] {
  const lead = stories.find(({ picture }) => picture) ?? stories[0];
  return lead ? [lead, ...stories.filter((story) => story !== lead)] : [];
}
