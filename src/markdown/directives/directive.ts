import type { ElementContent, Element } from 'hast';
import type { Mention } from '#src/schema/record.ts';
import type { BodyContext } from '../body-context.ts';
import type { BodyProblem } from '../body-problem.ts';
import type { PageIds } from '../page-ids.ts';

export type Attributes = Readonly<Record<string, string>>;

/** A directive as the desk reads it. */
export interface Written {
  readonly attributes: Attributes;
  /** Pictures inside it. */
  readonly pictures: number;
}

/** A directive as it goes to the page. */
export interface Placed {
  readonly attributes: Attributes;
  /** What it holds, dressed for the page. */
  readonly inner: () => ElementContent[];
  /** The `img` elements inside it, not dressed yet. */
  readonly images: () => Element[];
  readonly context: BodyContext;
  readonly ids: PageIds;
}

export type Finding = Omit<BodyProblem, 'line'>;

/** A directive of the paper: `::name{…}` on a line of its own, or `:::name{…}` … `:::` around text. */
export interface Directive {
  readonly name: string;
  readonly form: 'leaf' | 'container';
  /** How it is written, for whoever wrote it wrongly. */
  readonly example: string;
  check(written: Written): readonly Finding[];
  mentions(written: Written): readonly Pick<Mention, 'what' | 'name'>[];
  /** Its markup; nothing when what it needs is missing. */
  markup(placed: Placed): ElementContent[];
}

/** A value by its key, or an empty text. */
export function value(attributes: Attributes, key: string): string {
  return (Object.hasOwn(attributes, key) ? attributes[key] : undefined)?.trim() ?? '';
}

/** A directive's one argument: `{slug="x"}`, or bare `{x}`. */
export function argument(attributes: Attributes, key: string): string {
  const named = value(attributes, key);
  if (named !== '') return named;
  return Object.keys(attributes).find((name) => attributes[name] === '' && name !== key) ?? '';
}

/** The finding that an argument is missing. */
export function missing(directive: string, argumentName: string, example: string): Finding {
  return {
    code: 'directive-argument',
    severity: 'error',
    values: { directive, argument: argumentName, example },
  };
}
