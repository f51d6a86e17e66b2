import { markdownToMdast, type MdastNode } from 'satteri';
import { DEEPEST, features, sourceOf, unmarked } from './syntax.ts';

/** Longest excerpt, in UTF-16 units, its ellipsis included. */
const LONGEST = 200;
const BREAKS = new Set(['paragraph', 'heading', 'code', 'tableCell', 'thematicBreak', 'break']);

/** All text of a body without its marks: a line a block, no raw HTML, no alt texts, no directives' values. */
export function plainText(markdown: string): string {
  const source = sourceOf(markdown);
  return treeText(markdownToMdast(source.text, { features: features(source), position: false }));
}

/** Plain text of a node, as `plainText` gives it for a body. */
export function treeText(node: MdastNode): string {
  return writtenText(node)
    .replace(UNEVEN_SPACE, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** Every space in a line that is not already one plain space: hardly any, of hundreds. */
const UNEVEN_SPACE = /(?:[^\S\n ]| (?=[^\S\n]))[^\S\n]*/g;

/** Text of a node with its spaces as written: enough to count words in. */
export function writtenText(node: MdastNode): string {
  return unmarked(pieces(node, 0));
}

function pieces(node: MdastNode, depth: number): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replaceAll('\n', ' ');
  if (node.type === 'code') return `${node.value}\n`;
  let text = '';
  if ('children' in node && depth <= DEEPEST) {
    for (const child of node.children) text += pieces(child, depth + 1);
  }
  return BREAKS.has(node.type) ? `${text}\n` : text;
}

/** Text cut at a word's end, with an ellipsis when something is left out; a word too long is cut inside. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const room = line.slice(0, LONGEST);
  const end = room.lastIndexOf(' ');
  const cut = end > 0 ? room.slice(0, end) : Array.from(room.slice(0, -1)).slice(0, -1).join('');
  return `${cut.replace(/[\s,;:–—(-]+$/, '')}…`;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-.,:/'’](?=[\p{L}\p{N}]))*/gu;
/** Texts in Latin letters and common punctuation, as nearly all are: there the same words are found four times faster. */
const LATIN = /^[\u0000-\u024F\u2010-\u2027\u2030-\u205E]*$/;
const LATIN_WORD =
  /[0-9A-Za-zªµº²³¹¼-¾À-ÖØ-öø-\u024F]+(?:[-.,:/'’][0-9A-Za-zªµº²³¹¼-¾À-ÖØ-öø-\u024F]+)*/g;

/** Words of a text: runs of letters and digits, with what joins them inside (`antar-pulau`, `12.30`). */
export function wordCount(text: string): number {
  const word = LATIN.test(text) ? LATIN_WORD : WORD;
  let words = 0;
  // A list of the words themselves is larger than their text.
  while (word.test(text)) words += 1;
  return words;
}
