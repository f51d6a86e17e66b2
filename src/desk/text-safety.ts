import type { Finding } from '#src/schema/problem.ts';

/** Largest file that the desk reads, in bytes: a long feature is about 30 KB. */
export const LARGEST_FILE = 1024 * 1024;

// Controls other than tab and line feed, line and paragraph separators' cousins that reorder text
// (Unicode TR 36 §2.6, bidirectional spoofing), and lone halves of a surrogate pair.
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

export type SafeText =
  | { readonly text: string; readonly findings: readonly Finding[] }
  | { readonly text?: never; readonly findings: readonly Finding[] };

/**
 * Reads bytes as UTF-8 text. A byte order mark and Windows or old Mac line ends are accepted and normalised;
 * other encodings and characters that a reader cannot see, yet that change what they read, are refused.
 */
export function safeText(bytes: Uint8Array): SafeText {
  if (bytes.length > LARGEST_FILE) {
    const values = { size: Math.ceil(bytes.length / 1024), limit: LARGEST_FILE / 1024 };
    return { findings: [{ code: 'file-too-large', severity: 'error', values }] };
  }
  const decoded = decode(bytes);
  if (decoded === undefined) return { findings: [encodingFinding(bytes)] };
  const text = decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  const hidden = hiddenCharacter(text);
  if (hidden) return { findings: [hidden] };
  const lost = text.indexOf('\uFFFD');
  if (lost < 0) return { text, findings: [] };
  return {
    text,
    findings: [{ code: 'lost-character', severity: 'warning', ...place(text, lost) }],
  };
}

/** The first character that must not stand in copy, with its line and column in the text. */
export function hiddenCharacter(text: string): Finding | undefined {
  // Looking for lone surrogates is slow, and almost no text has one.
  const match = HIDDEN.exec(text) ?? (text.isWellFormed() ? null : LONE_SURROGATE.exec(text));
  if (!match) return undefined;
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'hidden-character',
    severity: 'error',
    ...place(text, match.index),
    found: `U+${code}`,
  };
}

function place(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}

const STRICT = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Names the place of the first byte that is not UTF-8, line by line, as an editor's screen counts them. */
function encodingFinding(bytes: Uint8Array): Finding {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return { code: 'not-utf8', severity: 'error', found: 'UTF-16', line: 1, column: 1 };
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (decode(part) === undefined || end < 0) {
      const column = new TextDecoder().decode(part).indexOf('\uFFFD') + 1;
      return { code: 'not-utf8', severity: 'error', line, column };
    }
    line += 1;
    start = end + 1;
  }
}
