import type { BodyLink } from '#src/markdown/links.ts';
import type { Problem } from '#src/schema/problem.ts';

/** Where a check puts what it finds: all of it soft, for the desk has refused what must not be printed. */
export type Report = (finding: Omit<Problem, 'severity'>) => void;

/** A story or page as a check reads it. */
export interface Copy {
  readonly file: string;
  /** Body as Markdown, and the line of the file where it starts. */
  readonly body: string;
  readonly line: number;
  readonly links: readonly BodyLink[];
}
