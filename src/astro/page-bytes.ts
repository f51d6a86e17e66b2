import { transcode } from 'node:buffer';

const { Response: AnswerOfNode, TextEncoder: EncoderOfNode } = globalThis;

/**
 * What Astro answers with, where the press renders: the bytes of a page stay what they are. Node's own makes a stream of
 * them, which is read at once: a tenth of a page's time. Such an answer has its status, its headers, a body and `bytes()`,
 * which is all that Astro and the press ask of it; whatever is no bytes is an answer as Node's is.
 */
export class Response extends AnswerOfNode {
  /** Those of Node's own count, too: what `fetch` brings, or `Response.redirect`. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof AnswerOfNode;
  }

  constructor(body?: BodyInit | null, init: ResponseInit = {}) {
    if (!(body instanceof Uint8Array)) {
      super(body, init);
      return;
    }
    return Object.create(Response.prototype, {
      status: { value: init.status ?? 200 },
      body: { value: body },
      headers: { value: init.headers },
      bytes: { value: () => Promise.resolve(body) },
    }) as Response;
  }
}

/**
 * What Astro makes bytes with, there. Hardly a page has letters of Latin-1 alone, and all else Node's own reads letter by
 * letter, twice: by way of UTF-16 the same bytes come in half the time.
 */
export class TextEncoder extends EncoderOfNode {
  override encode(text = ''): Uint8Array<ArrayBuffer> {
    if (!text.isWellFormed()) return super.encode(text);
    return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
  }
}
