import type { Article } from './article.ts';
import type { AdBox } from './page-parts.ts';

/**
 * What decides a page's model, told without making it: words, numbers, the stories it shows and its ad boxes. Two that are the same
 * have the same model; two that differ may have the same model all the same, so this may say too much, never too little.
 * A list of a hundred thousand pages is compared by these, and models are made of those few that differ.
 */
export type PageInputs = readonly (string | number | Article | readonly AdBox[])[];
