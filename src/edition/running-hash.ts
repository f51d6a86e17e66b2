/**
 * A hash of all that was added, in that order: 64 bits in two halves. For whatever is added each half is one-to-one in what
 * it held before, so two that differ differ as long as the same is added to both. Texts are added unit by unit as FNV-1a
 * does it (Fowler, Noll and Vo), with another factor in each half. It is no secret's keeper: it is for comparing.
 */
export class RunningHash {
  left = 0x811c9dc5 | 0;
  right = 0x1b873593;

  /** Begins anew where another one stands. */
  from({ left, right }: RunningHash): this {
    this.left = left;
    this.right = right;
    return this;
  }

  text(text: string): this {
    let { left, right } = this;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      left = Math.imul(left ^ unit, 0x01000193);
      right = Math.imul(right ^ unit, 0x5bd1e995);
    }
    this.left = left;
    this.right = right;
    // Where a text ends is part of it.
    return this.number(text.length);
  }

  /** Adds a whole number. */
  number(number: number): this {
    return this.halves(number | 0, (number / 0x1_0000_0000) | 0);
  }

  add({ left, right }: RunningHash): this {
    return this.halves(left, right);
  }

  /** Adds two numbers of 32 bits. */
  halves(left: number, right: number): this {
    this.left = mixed(this.left ^ left, 0x9e3779b1);
    this.right = mixed(this.right ^ right ^ this.left, 0x85ebca77);
    return this;
  }

  /** Eleven digits of six bits, the lowest first: an archive has a hundred thousand, and `Number` takes five times as long. */
  toString(): string {
    const { left, right } = this;
    return String.fromCharCode(
      ...[digit(left), digit(left >>> 6), digit(left >>> 12), digit(left >>> 18)],
      ...[digit(left >>> 24), digit((left >>> 30) | (right << 2)), digit(right >>> 4)],
      ...[digit(right >>> 10), digit(right >>> 16), digit(right >>> 22), digit(right >>> 28)],
    );
  }
}

/** Those of base64url (RFC 4648 §5). */
const DIGITS = Uint8Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  (sign) => sign.charCodeAt(0),
);

function digit(number: number): number {
  return DIGITS[number & 63] ?? 0;
}

/** Spreads each bit over the others: an odd factor carries it up, the shift brings it down. */
function mixed(number: number, factor: number): number {
  const up = Math.imul(number, factor);
  return up ^ (up >>> 15);
}
