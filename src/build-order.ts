import type { Progress } from '#src/press/progress.ts';
import type { Shard } from '#src/press/shard.ts';
import type { Language } from '#src/schema/site.ts';

export interface BuildOrder {
  /** Folder of the paper, with its `content/`. */
  readonly root: string;
  /** Folder of the site; `dist/` in the paper's folder when not given. */
  readonly out?: string | undefined;
  /** Makes everything, whatever is there. */
  readonly full?: boolean;
  /** Says what would be done and does nothing. */
  readonly planOnly?: boolean;
  /** Does nothing when no source changed and nothing is due. */
  readonly ifDue?: boolean;
  /** Makes this share of a full build, beside the site, which stays as it is. */
  readonly shard?: Shard | undefined;
  /** Makes the site of the shares that lie beside it. */
  readonly merge?: boolean;
  /** Leaves the search of the archive, where it must be indexed anew, to the next build. */
  readonly searchLater?: boolean;
  /** Surroundings: WARTA_NOW and SOURCE_DATE_EPOCH are read from here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock, read once by the caller, in milliseconds since the epoch. */
  readonly now: number;
  /** Says how it goes. */
  readonly log: (line: string) => void;
  /** Says what is wrong. */
  readonly complain: (lines: string) => void;
  /** Shows how far it is, in the paper's language. */
  readonly progress?: ((language: Language) => Progress) | undefined;
}

/** What a build did, for whoever measures it. */
export interface BuildReport {
  readonly ok: boolean;
  readonly out: string;
  /** Files and pages of the site, and how many files of it were made and removed now. */
  readonly files: number;
  readonly pages: number;
  readonly made: number;
  readonly removed: number;
  /** `fast`: newest articles were published without reading the archive. */
  readonly path: 'fast' | 'general';
}
