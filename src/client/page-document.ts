/**
 * A page of this site as a document to take parts from, without its styles: the page that asks has its own, and a policy
 * that lets no others in.
 */
export function documentOf(html: string): Document {
  const bare = html.replace(/<style>[^]*?<\/style>/g, '');
  return new DOMParser().parseFromString(bare, 'text/html');
}
