import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

/** What GitHub runs for this repository. */
export const FOLDER = '.github/workflows';
export const WORKFLOWS: readonly string[] = readdirSync(FOLDER).sort();

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
}

export interface Workflow {
  readonly on: string | Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export function textOf(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

export function workflowIn(text: string): Workflow {
  return parse(text) as Workflow;
}

export function stepsIn({ jobs }: Workflow): readonly Step[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps);
}
