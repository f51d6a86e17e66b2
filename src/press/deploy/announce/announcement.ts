import type { Failure } from '../target.ts';

/** Somebody to tell of a deploy. */
export interface Announcement {
  /** Who is told, by the name of the protocol or service. */
  readonly to: string;
  /** Addresses that they are told of. */
  readonly addresses: readonly string[];
  /** Names of settings without which nobody is told. */
  readonly missing: readonly string[];
  /** Tells them. Gives what could not be told. */
  send(): Promise<readonly Failure[]>;
}

export type Env = Readonly<Record<string, string | undefined>>;

/** Names of the settings that are not there. */
export function missingOf(env: Env, names: readonly string[]): readonly string[] {
  return names.filter((name) => (env[name] ?? '') === '');
}

/** A list in pieces of at most so many. */
export function piecesOf<Item>(list: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, piece) => list.slice(piece * most, (piece + 1) * most));
}
