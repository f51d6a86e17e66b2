import * as z from 'zod';

/** Which forms a value may take, so that YAML's guesses (`0123`, `12:30`, `yes`) never decide it. */
export interface Shape {
  /** Keys of a map. */
  readonly fields?: Readonly<Record<string, Shape>>;
  /** Form of a list's items. */
  readonly item?: Shape;
  readonly number?: true;
  readonly boolean?: true;
}

/** Reads from a schema which of its values are numbers or booleans; all others stay text as written. */
export function shapeOf(schema: unknown): Shape {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return shapeOf(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return shapeOf(schema.in);
  if (schema instanceof z.ZodObject) {
    const fields: Record<string, unknown> = schema.shape;
    const entries = Object.entries(fields).map(([key, value]) => [key, shapeOf(value)] as const);
    return { fields: Object.fromEntries(entries) };
  }
  if (schema instanceof z.ZodArray) return { item: shapeOf(schema.element) };
  if (schema instanceof z.ZodUnion) {
    return schema.options.map(shapeOf).reduce((all, one) => ({ ...all, ...one }), {});
  }
  if (schema instanceof z.ZodNumber) return { number: true };
  if (schema instanceof z.ZodBoolean) return { boolean: true };
  if (schema instanceof z.ZodLiteral && typeof schema.value === 'boolean') return { boolean: true };
  return {};
}
