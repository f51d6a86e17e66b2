/** The lines of a rules file that say something. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
}

/** A path that may be written with percent-escapes, as it reads decoded. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path in which `*` stands for anything (the first is the group `splat`) and `:name` for one part (a group, too). */
export function patternOf(path: string): RegExp {
  const groups = new Set<string>();
  const group = (name: string, inner: string): string => {
    if (groups.has(name)) return `(?:${inner})`;
    groups.add(name);
    return `(?<${name}>${inner})`;
  };
  const source = decoded(path)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*|:([A-Za-z]\w*)/g, (_, name?: string) =>
      name === undefined ? group('splat', '.*') : group(name, '[^/]+'),
    );
  return new RegExp(`^${source}$`, 's');
}
