/** An object as a bucket lists it. */
export interface Listed {
  readonly key: string;
  /** MD5 of its bytes in hexadecimal digits, where it was put in one piece and is not encrypted by a key of its own. */
  readonly etag: string;
  /** In bytes. */
  readonly size: number;
}

/** One answer to ListObjectsV2. */
export interface Listing {
  readonly objects: readonly Listed[];
  /** Asks for the next objects; absent in the last answer. */
  readonly next?: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Reads an answer to ListObjectsV2 (Amazon S3 API Reference). Such an answer is made by a program and holds nothing but
 * elements with texts, so its elements are found without a parser for all of XML.
 */
export function listingIn(xml: string): Listing {
  const objects = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, object = '']) => ({
    key: textIn(object, 'Key'),
    etag: textIn(object, 'ETag').replaceAll('"', ''),
    size: Number(textIn(object, 'Size')),
  }));
  const next = textIn(xml.replace(/<Contents>.*<\/Contents>/s, ''), 'NextContinuationToken');
  return next === '' ? { objects } : { objects, next };
}

/** Text of the first element of that name; empty when there is none. */
export function textIn(xml: string, name: string): string {
  const [, text = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xml) ?? [];
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, entity?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return ENTITIES[entity ?? ''] ?? whole;
    },
  );
}
