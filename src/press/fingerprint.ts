import { storyInputs } from '#src/edition/models/teaser.ts';
import type { PageInputs } from '#src/edition/page-inputs.ts';
import type { PageModel } from '#src/edition/page-models.ts';
import { shortHash } from './short-hash.ts';

/**
 * What decides an output's bytes, as four hashes: the templates, the paper (its identity, navigation and settings),
 * the output's own words and what stands around them. The same fingerprint, the same file; four parts rather than
 * one, so that a plan can say what changed.
 */
export type Fingerprint = string;

/** What stands under every page and text of a paper: the first two parts of their fingerprints. */
export type Ground = string;

const PARTS = ['templates', 'paper', 'own', 'around'] as const;

/** What differs between two fingerprints of one output. */
export type Difference = (typeof PARTS)[number];

/** Ground of outputs that neither the templates nor the paper's settings decide: files that are copied. */
export const NO_GROUND: Ground = '-.-';

export function groundOf(templates: string, ...paper: readonly unknown[]): Ground {
  return `${short([templates])}.${short(paper)}`;
}

/** Fingerprint of an output with nothing around it. */
export function fingerprint(ground: Ground, ...own: readonly unknown[]): Fingerprint {
  return `${ground}.${short(own)}.-`;
}

/**
 * Fingerprint of a page. It is taken over the whole model, so whatever a page shows is in it: its own words and the
 * digest of its file are the model's plain values, all else is what stands around them.
 */
export function pageFingerprint(ground: Ground, model: PageModel): Fingerprint {
  const own: unknown[] = [];
  const around: unknown[] = [];
  for (const [key, value] of Object.entries(model) as [string, unknown][]) {
    if (typeof value !== 'object') own.push(key, value);
    else around.push(key, Array.isArray(value) ? value.map(cardOf) : value);
  }
  // Joined, it is one text: put together with `+`, its parts would stay.
  return [ground, short(own), short(around)].join('.');
}

/**
 * Hash of all that decides a page, over its inputs: many times cheaper than a fingerprint, and coarser. While it is the
 * same, so is the fingerprint.
 */
export function inputsHash(ground: Ground, inputs: PageInputs): string {
  return short([
    ground,
    ...inputs.map((part) => (typeof part === 'object' ? inputCard(part) : part)),
  ]);
}

const inputCards = new WeakMap<object, string>();

function inputCard(part: Exclude<PageInputs[number], string | number>): string {
  const known = inputCards.get(part);
  if (known !== undefined) return known;
  const card = short('record' in part ? storyInputs(part) : part);
  inputCards.set(part, card);
  return card;
}

/** The first part in which two fingerprints differ. */
export function differenceOf(before: Fingerprint, now: Fingerprint): Difference | undefined {
  const parts = now.split('.');
  const changed = before.split('.').findIndex((part, index) => part !== parts[index]);
  return PARTS[changed];
}

const cards = new WeakMap<object, string>();

/** A part of a list, as a hash when it is an object: a story stands in many lists and is hashed once. */
function cardOf(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const known = cards.get(part);
  if (known !== undefined) return known;
  const card = short(part);
  cards.set(part, card);
  return card;
}

function short(value: unknown): string {
  return shortHash(JSON.stringify(value), 16);
}
