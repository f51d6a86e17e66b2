import type { Article } from '#src/edition/article.ts';
import type { Edition } from '#src/edition/edition.ts';
import { adsFile } from '#src/formats/ads-json.ts';
import { correctionsRss } from '#src/formats/corrections-rss.ts';
import { latestFile } from '#src/formats/latest-json.ts';
import { robots } from '#src/formats/robots.ts';
import { rss } from '#src/formats/rss.ts';
import { webManifest } from '#src/formats/web-manifest.ts';
import { feedsOf } from './feeds.ts';
import { fingerprint, inputsHash, type Ground } from './fingerprint.ts';
import { bareInputs } from './inputs.ts';
import { fileOf, type PageOutput, type TextOutput } from './outputs.ts';
import { bodyOf, type Furnishing } from './page.ts';
import { pictureFiles, shareImage } from './pictures/variants.ts';
import { sitemapOutputs } from './sitemap-outputs.ts';

/** Feeds, those that are wanted, sitemaps, JSON for the pages' scripts, and what crawlers read. */
export function textOutputs(
  edition: Edition,
  pages: readonly PageOutput[],
  furnishing: Furnishing,
  ground: Ground,
  isWanted?: (url: string) => boolean,
): readonly TextOutput[] {
  const { urls, site } = edition;
  const json = (url: string, value: object) => text(url, ground, () => JSON.stringify(value));
  return [
    ...feedOutputs(edition, pages, furnishing, ground, isWanted),
    correctionsOutput(edition, furnishing, ground),
    ...sitemapOutputs(edition, ground),
    text(urls.robots, ground, () => robots(site.url, urls.sitemapIndex)),
    json(urls.ads, adsFile(edition.adsInForce, pictureFiles)),
    json(urls.latest, latestFile(latestOf(pages))),
    json(urls.manifest, webManifest(site, furnishing.paper)),
  ];
}

/** A text that is quick to make: its fingerprint is taken over the text itself. */
export function text(url: string, ground: Ground, make: () => string): TextOutput {
  return {
    how: 'text',
    file: fileOf(url),
    origin: url,
    fingerprint: () => fingerprint(ground, make()),
    text: make,
  };
}

function feedOutputs(
  edition: Edition,
  pages: readonly PageOutput[],
  furnishing: Furnishing,
  ground: Ground,
  isWanted?: (url: string) => boolean,
): TextOutput[] {
  const inFeeds = pages.filter(({ isInFeed }) => isInFeed);
  const byUrl = new Map(inFeeds.map((output) => [output.page.url, output]));
  const { paper, t } = furnishing;
  const rendered = new Map<string, string>();
  const items = new WeakMap<Article, Promise<string>>();
  /** A story's body as its page has it; rendered here when no page was made, once for all its feeds. */
  const bodyFrom =
    (bodies: ReadonlyMap<string, string>) =>
    ({ url }: Article): string => {
      const known = bodies.get(url) ?? rendered.get(url);
      if (known !== undefined) return known;
      const model = byUrl.get(url)?.page.body?.();
      const body = model ? bodyOf(model, furnishing) : '';
      rendered.set(url, body);
      return body;
    };
  return feedsOf(edition, t, isWanted).map((feed) => ({
    how: 'text',
    file: fileOf(feed.url),
    origin: feed.url,
    fingerprint: () =>
      fingerprint(
        ground,
        feed.title,
        feed.description,
        feed.articles.map(({ url }) => byUrl.get(url)?.fingerprint()),
      ),
    inputs: () =>
      inputsHash(ground, [
        ...[feed.title, feed.description],
        ...feed.articles.map(({ url }) => bareInputs(byUrl.get(url)?.inputs?.() ?? '')),
      ]),
    text: (bodies) =>
      rss(feed, { paper, t, shareImageOf: shareImage, bodyOf: bodyFrom(bodies), items }),
  }));
}

function correctionsOutput(edition: Edition, { paper, t }: Furnishing, ground: Ground): TextOutput {
  const { urls, corrections } = edition;
  const url = urls.feed(urls.corrections);
  const feed = {
    title: t('page.corrections'),
    description: t('page.corrections-description', { paper: paper.name }),
    page: urls.corrections,
    url,
    corrections: corrections.slice(0, edition.site.feedSize),
  };
  return {
    how: 'text',
    file: fileOf(url),
    origin: url,
    fingerprint: () =>
      fingerprint(
        ground,
        feed.title,
        feed.description,
        feed.corrections.map(({ article, anchor, at, kind, text }) => [
          [article.url, article.headline, article.section.name, article.labels],
          [anchor, at.instant, kind, text],
        ]),
      ),
    text: () => correctionsRss(feed, paper, t),
  };
}

function latestOf(pages: readonly PageOutput[]) {
  // The front page's own list leaves out its lead; the page for lost readers has the true newest.
  const model = pages.find(({ page }) => page.kind === 'not-found')?.model();
  return model?.kind === 'not-found' ? model.latest : [];
}
