const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// XML 1.0 §2.2: characters that may not stand in a document, not even escaped.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text without the characters that XML cannot hold. */
export function xmlText(text: string): string {
  // Looking for lone surrogates is slow, and almost no text has one.
  const whole = text.isWellFormed() ? text : text.replace(LONE_SURROGATE, '');
  return whole.replace(FORBIDDEN, '');
}

/** Text as it may stand between tags or in an attribute. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
