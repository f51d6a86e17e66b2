import type { Changes, Versions } from './changes.ts';
import type { Deployable } from './deployable.ts';
import type { Memory } from './memory.ts';

/** What could not be done, and why. */
export interface Failure {
  /** File or address. */
  readonly what: string;
  readonly reason: string;
}

/** Where a site is deployed to. */
export interface Target {
  /** Tells it from other targets; what it got is remembered under this name. */
  readonly name: string;
  /** What of the site's rules it cannot keep: names of headers, paths of redirects. */
  lost(site: Deployable): readonly string[];
  /** What it has now; undefined when that is not known. Changes nothing. */
  holds(site: Deployable, memory: Memory | undefined): Promise<Versions | undefined>;
  /** Makes it have the site. Gives what could not be done; an empty list is success. */
  carry(site: Deployable, changes: Changes): Promise<readonly Failure[]>;
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What fetch says is "fetch failed": the cause tells why.
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
