/** A part of a publish that takes long enough to be watched. */
export type Stage = 'pages' | 'texts' | 'pictures' | 'files' | 'search';

/** Hears how far a stage is. It is told of every batch, so it must be quick. */
export type Tell = (stage: Stage, done: number, all: number) => void;

/** Shows how far a publish is. */
export interface Progress {
  readonly tell: Tell;
  /** Leaves a clean line, whether or not all went well. */
  end(): void;
}
