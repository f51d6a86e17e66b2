import { bacaJuga } from './baca-juga.ts';
import type { Directive } from './directive.ts';
import { fakta } from './fakta.ts';
import { galeri } from './galeri.ts';
import { iklan } from './iklan.ts';
import { kutipan } from './kutipan.ts';
import { video } from './video.ts';

/** Every directive a body may use; their names are part of the contract and the same in every language. */
const DIRECTIVES: ReadonlyMap<string, Directive> = new Map(
  [bacaJuga, video, galeri, kutipan, fakta, iklan].map((directive) => [directive.name, directive]),
);

export function directiveNamed(name: string): Directive | undefined {
  return DIRECTIVES.get(name);
}

export const DIRECTIVE_NAMES: readonly string[] = [...DIRECTIVES.keys()];
