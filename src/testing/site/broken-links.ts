const ADDRESS = /\s(?:href|src)="(\/[^"#?]*)/g;

/** Addresses inside a site that lead nowhere, as `page: file that is missing`. */
export function brokenLinks(site: ReadonlyMap<string, string>): readonly string[] {
  const broken = [...site]
    .filter(([file]) => file.endsWith('.html'))
    .flatMap(([page, html]) =>
      [...html.matchAll(ADDRESS)]
        .map(([, url = '']) => decodeURI(url).slice(1))
        .map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
        .filter((file) => !site.has(file))
        .map((file) => `${page}: ${file}`),
    );
  return [...new Set(broken)];
}
