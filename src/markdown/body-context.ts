import type { AdBox, MentionedStory } from '#src/edition/page-parts.ts';
import type { PictureFiles } from '#src/edition/page.ts';
import type { Translate } from '#src/i18n/strings.ts';

/** A picture of the body; what it shows (`alt`) is said where the body shows it. */
export interface BodyPicture {
  /** Size of the original, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly files: PictureFiles;
}

/** All that a body needs to know of the paper to become HTML. */
export interface BodyContext {
  readonly t: Translate;
  /** Stories that `::baca-juga` names, by slug; one that is missing is left out. */
  readonly mentioned: Readonly<Record<string, MentionedStory>>;
  /** Pictures by the words that name them in the body; one that is missing is left out. */
  readonly pictures: Readonly<Record<string, BodyPicture>>;
  /** Is the story paid for? Then links to other hosts say so. */
  readonly sponsored: boolean;
  /** Host of the paper, `borneoflash.com`: links to it are not links to elsewhere. */
  readonly siteHost: string;
  /** `BorneoFlash.com, JAKARTA –`; opens the first paragraph. */
  readonly dateline?: string | undefined;
  /** Spaces that an ad slot keeps; undefined for a slot the paper does not have. */
  adBox(slot: string): AdBox | undefined;
}
