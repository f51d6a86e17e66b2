import { PAPER_COLORS } from '#src/edition/paper-colors.ts';
import type { Paper } from '#src/edition/page.ts';
import type { Site } from '#src/schema/site.ts';
import { MARK, SITE_ICONS } from './site-icons.ts';

/** Sections to go to at once from the icon; launchers show three or four. */
const SHORTCUTS = 4;

/** The paper as something to put on a home screen (https://www.w3.org/TR/appmanifest/). */
export function webManifest({ name, shortName, description, language }: Site, paper: Paper) {
  const { home, sections } = paper;
  return {
    id: home,
    name,
    short_name: shortName ?? name,
    description,
    lang: language,
    dir: 'ltr',
    start_url: home,
    scope: home,
    display: 'standalone',
    background_color: PAPER_COLORS.light,
    theme_color: PAPER_COLORS.light,
    categories: ['news'],
    icons: [
      { src: MARK, sizes: 'any', type: 'image/svg+xml' },
      ...SITE_ICONS.filter(({ purpose }) => purpose).map(({ url, size, purpose }) => ({
        src: url,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
    shortcuts: sections.slice(0, SHORTCUTS).map(({ text, url }) => ({ name: text, url })),
  };
}
