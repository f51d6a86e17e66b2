import type { Edition } from '#src/edition/edition.ts';
import type { ContentRecord, PictureFacts } from '#src/schema/record.ts';

/**
 * Pictures that readers may see: those of public articles, of people, standing pages and ads in force.
 * A draft's picture, or one that only a withdrawn story showed, has no file in the paper.
 */
export function publicPictures(edition: Edition): readonly PictureFacts[] {
  const found = new Map<string, PictureFacts>();
  const add = (picture: PictureFacts): void => {
    found.set(picture.source, picture);
  };
  const addAll = ({ pictures }: ContentRecord<unknown>): void => {
    Object.values(pictures).forEach(add);
  };
  for (const { record } of edition.atHand) addAll(record);
  edition.pages.forEach(addAll);
  for (const { record } of edition.people) addAll(record);
  for (const { picture } of edition.adsInForce) add(picture);
  return [...found.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
}
