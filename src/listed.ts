import type { Translate } from '#src/i18n/strings.ts';

/** Lines that are shown before the rest is only counted. */
const LISTED = 20;

/** The first of many lines, and how many more there are. */
export function listed(lines: readonly string[], t: Translate): readonly string[] {
  const rest = lines.length - LISTED;
  return [...lines.slice(0, LISTED), ...(rest > 0 ? [t('deploy.more', { count: rest })] : [])];
}
