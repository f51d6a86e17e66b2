import { transcode } from 'node:buffer';

const { Response: AnswerOfNode, TextEncoder: EncoderOfNode } = globalThis;

/** A page as Astro hands it over: mostly in one piece. */
type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** An answer that is a page: all of an answer that Astro and the press ask for. */
class PageAnswer {
  readonly body: Pieces;
  readonly status: number;
  readonly headers: HeadersInit | undefined;

  constructor(body: Pieces, { status = 200, headers }: ResponseInit) {
    this.body = body;
    this.status = status;
    this.headers = headers;
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of this.body) if (piece.length > 0) pieces.push(piece);
    const [first] = pieces;
    if (first && pieces.length === 1) return first;
    // Not `Buffer.concat`, which takes memory that it shares with others: whoever asks may give a page's away.
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  }
}

/**
 * What Astro answers with, where the press renders: the bytes of a page stay what they are. Node's own makes a stream of
 * them, which is read at once: a tenth of a page's time. Whatever is no page is an answer as Node's is.
 */
export class Response extends AnswerOfNode {
  /** Pages, and those of Node's own: what `fetch` brings, or `Response.redirect`. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof PageAnswer || value instanceof AnswerOfNode;
  }

  constructor(body?: BodyInit | Pieces | null, init: ResponseInit = {}) {
    if (isPage(body)) return new PageAnswer(body, init) as unknown as Response;
    super(body, init);
  }
}

function isPage(body: unknown): body is Pieces {
  return (
    typeof body === 'object' &&
    body !== null &&
    Symbol.asyncIterator in body &&
    !(body instanceof ReadableStream)
  );
}

/** Where a text is laid out before it becomes bytes: memory that was never touched is slow to come by. */
let room = Buffer.allocUnsafeSlow(65_536);

/**
 * What Astro makes bytes with, there. Hardly a page has letters of Latin-1 alone, and all else Node's own reads letter by
 * letter, twice: by way of UTF-16 the same bytes come in half the time.
 */
export class TextEncoder extends EncoderOfNode {
  override encode(text = ''): Uint8Array<ArrayBuffer> {
    const length = 2 * text.length;
    if (length > room.length) room = Buffer.allocUnsafeSlow(2 * length);
    room.write(text, 'utf16le');
    try {
      return transcode(room.subarray(0, length), 'utf16le', 'utf8');
    } catch {
      // Half a letter: no UTF-16, and Node's own writes U+FFFD for it.
      return super.encode(text);
    }
  }
}
