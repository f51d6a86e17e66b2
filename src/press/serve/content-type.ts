import mime from 'mime';

const TEXT = /^text\/|[/+](?:json|xml|javascript)$/;

/** Content type of a file by its name, with the charset where it is text. */
export function contentTypeOf(path: string): string {
  const kind = mime.getType(path) ?? 'application/octet-stream';
  return isText(kind) ? `${kind}; charset=utf-8` : kind;
}

/** Is this content type, with or without a charset, one of texts? */
export function isText(type: string): boolean {
  return TEXT.test(type.split(';', 1)[0] ?? type);
}
