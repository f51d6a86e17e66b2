import { reasonOf, type Failure } from './target.ts';

/** Failures after which the rest is not tried: by then it is not the single file that is at fault. */
const ENOUGH = 20;

/** Works on all, some at a time, and gives what failed. One failure does not keep the others from being tried. */
export async function inParallel<Piece>(
  pieces: readonly Piece[],
  width: number,
  work: (piece: Piece) => Promise<void>,
  nameOf: (piece: Piece) => string,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const rest = pieces.values();
  const worker = async (): Promise<void> => {
    for (const piece of rest) {
      if (failures.length >= ENOUGH) return;
      try {
        await work(piece);
      } catch (error) {
        failures.push({ what: nameOf(piece), reason: reasonOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return failures;
}
