import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Response, TextEncoder } from './page-bytes.ts';

const encoder = new globalThis.TextEncoder();

test('any text becomes the bytes that Node makes of it, halves of letters included', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
      (text) => {
        for (const one of [text, `${text}\ud800`, `“${text}”`]) {
          expect([...new TextEncoder().encode(one)]).toEqual([...encoder.encode(one)]);
        }
      },
    ),
  );
});

async function* inPieces(...pieces: readonly Uint8Array<ArrayBuffer>[]) {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

test('a page is the very bytes that it was made as, and has its status and headers', async () => {
  const bytes = new Uint8Array([1, 2]);
  const init = { status: 404, headers: new Headers({ a: 'b' }) };
  const answer: Response = new Response(inPieces(bytes, new Uint8Array()), init);
  expect(answer).toBeInstanceOf(Response);
  expect([answer.status, answer.headers]).toEqual([404, init.headers]);
  expect(await answer.bytes()).toBe(bytes);
  // Astro looks for a page of its own for an error that has no body.
  expect(answer.body).not.toBeNull();
  expect(new Response(inPieces(bytes)).status).toBe(200);
});

test('a page in pieces is all of them in their order', async () => {
  const page = new Response(inPieces(new Uint8Array([1]), new Uint8Array([2, 3])));
  const bytes = await page.bytes();
  expect([...bytes]).toEqual([1, 2, 3]);
  expect(bytes.buffer.byteLength, 'memory of its own').toBe(3);
  expect([...(await new Response(inPieces()).bytes())]).toEqual([]);
});

test('what is no page is as Node has it', async () => {
  const answer = new Response('text', { status: 201 });
  expect(answer).toBeInstanceOf(Response);
  expect([answer.status, await answer.text()]).toEqual([201, 'text']);
  const elsewhere = Response.redirect('https://example.com/');
  expect([elsewhere instanceof Response, elsewhere.status]).toEqual([true, 302]);
});
