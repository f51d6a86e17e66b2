import type { Language } from '#src/schema/site.ts';
import { keepBundle, type KeptBundle } from './bundle-cache.ts';
import { indexBundle } from './index-bundle.ts';
import { recordOf, type StoryToIndex } from './record.ts';

/** A bundle to make. Plain data, so that it can go to a thread. */
export interface BundleJob {
  readonly key: string;
  readonly language: Language;
  readonly stories: readonly StoryToIndex[];
  /** The bundle's folder in the site. */
  readonly published?: string;
}

/** Does a job, in the thread: indexes the bundle and keeps it. `readBody` gives the body of a content file, as Markdown. */
export async function doBundleJob(
  { key, language, stories, published }: BundleJob,
  cacheFolder: string,
  readBody: (file: string) => string,
): Promise<KeptBundle> {
  const records = stories.map((story) => recordOf(story, readBody));
  return keepBundle(cacheFolder, key, await indexBundle(records, language), published);
}
