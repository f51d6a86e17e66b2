/** A site icon, made of the paper's mark. */
export interface SiteIcon {
  readonly url: string;
  /** Pixels, in width and height. */
  readonly size: number;
  /** How much of that the mark takes; the rest is paper. 1 for an icon that is the mark alone, see-through around it. */
  readonly share: number;
  /** What a manifest offers it for (https://www.w3.org/TR/appmanifest/#purpose-member); absent where none names it. */
  readonly purpose?: 'any' | 'maskable';
}

/** The drawing that all icons are made of: a square SVG in `public/`. */
export const MARK = '/icon.svg';

/** Icon that browsers and crawlers look for by its name, when they read no page or know no SVG. */
export const FAVICON: SiteIcon = { url: '/favicon.ico', size: 48, share: 1 };

/** Icon of a page that was put on the home screen of an iPhone, which knows no see-through ones. */
const APPLE: SiteIcon = { url: '/apple-touch-icon.png', size: 180, share: 0.72 };

export const SITE_ICONS: readonly SiteIcon[] = [
  { url: '/icon-192.png', size: 192, share: 1, purpose: 'any' },
  { url: '/icon-512.png', size: 512, share: 1, purpose: 'any' },
  // A launcher may cut away all but a disc of 0.8 (appmanifest §4.5, safe zone).
  { url: '/icon-maskable-512.png', size: 512, share: 0.64, purpose: 'maskable' },
  APPLE,
  FAVICON,
];
