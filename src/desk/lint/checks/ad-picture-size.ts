import { placeOf } from '#src/schema/field-lines.ts';
import type { AdFields } from '#src/schema/ad.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { Site } from '#src/schema/site.ts';
import type { Report } from '../report.ts';

/** How far a picture's proportions may be off before bars show beside it. */
const SLACK = 0.02;
/** Screens have two pixels and more for one of CSS. */
const SHARP = 2;

/** An ad's picture has the proportions of its slot, and no fewer pixels: else it stands there with bars, or blurred. */
export function adPictureSize(
  { file, fields, lines, pictures }: ContentRecord<AdFields>,
  { adSlots }: Pick<Site, 'adSlots'>,
  report: Report,
): void {
  const { slot, image: found } = fields;
  const picture = pictures[found];
  const space = adSlots[slot];
  if (!picture || !space) return;
  const { width, height } = picture;
  const isShaped = Math.abs((width * space.height) / (height * space.width) - 1) <= SLACK;
  if (isShaped && width >= space.width) return;
  const values = {
    ...{ slot, width, height, slotWidth: space.width, slotHeight: space.height },
    ...{ sharpWidth: space.width * SHARP, sharpHeight: space.height * SHARP },
  };
  report({
    code: 'ad-picture-size',
    file,
    field: 'image',
    found,
    ...placeOf(lines, 'image'),
    values,
  });
}
