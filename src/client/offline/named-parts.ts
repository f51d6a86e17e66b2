/**
 * Paths of the parts (fonts, styles, pictures) that a page names, in whatever attribute or style. `folders` are those
 * whose files never change under their names: `/media/`.
 */
export function namedParts(html: string, folders: readonly string[]): readonly string[] {
  return html.match(new RegExp(`(?:${folders.join('|')})[^\\s"'(),]+`, 'g')) ?? [];
}
