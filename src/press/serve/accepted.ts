/** A way to pack a file, by the name HTTP has for it. */
export type Encoding = 'br' | 'gzip';

/** The packing that a browser wants most by its Accept-Encoding, of those there are (RFC 9110 §12.5.3). */
export function encodingFor(accepted: string | string[] | undefined): Encoding | undefined {
  const weights = new Map(
    String(accepted ?? '')
      .split(',')
      .map(weighted),
  );
  const weightOf = (name: Encoding): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [br, gzip] = [weightOf('br'), weightOf('gzip')];
  if (br > 0 && br >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : undefined;
}

/** `gzip;q=0.5` as a name and its weight; 1 where none is given. */
function weighted(part: string): readonly [string, number] {
  const [name = '', ...parameters] = part.toLowerCase().split(/\s*;\s*/);
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [name.trim(), weight === undefined ? 1 : Number(weight.slice(2)) || 0];
}
