import type { PageModel } from '#src/edition/page-models.ts';
import type { Picture } from '#src/edition/page-parts.ts';

/** All pictures that a model shows, wherever they stand in it. */
export function picturesIn(model: PageModel): readonly Picture[] {
  const found = new Map<string, Picture>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isPicture(value)) found.set(value.source, value);
    // Not `for … in`: over objects of so many shapes it was measured to take three times as long.
    else for (const inner of Object.values(value)) look(inner);
  };
  look(model);
  return [...found.values()];
}

function isPicture(value: object): value is Picture {
  return 'source' in value && 'digest' in value && 'width' in value;
}
