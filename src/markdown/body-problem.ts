import type { Problem } from '#src/schema/problem.ts';

/** Something wrong in a body; the desk adds the file. `line` counts in the file, from 1. */
export interface BodyProblem extends Pick<Problem, 'code' | 'severity' | 'found' | 'values'> {
  readonly line: number;
}
