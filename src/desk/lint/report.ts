import type { Problem } from '#src/schema/problem.ts';

/** Where a check puts what it finds: all of it soft, for the desk has refused what must not be printed. */
export type Report = (finding: Omit<Problem, 'severity'>) => void;

/** An address that a body leads to, as it is written, and its line in the file. */
export interface WrittenLink {
  readonly href: string;
  readonly line: number;
}

/** A story or page as a check reads it. */
export interface Copy {
  readonly file: string;
  /** Body as Markdown, and the line of the file where it starts. */
  readonly body: string;
  readonly line: number;
  readonly links: readonly WrittenLink[];
}
