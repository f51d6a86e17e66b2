import type { PageModel } from '#src/edition/page-models.ts';
import type { Link } from '#src/edition/page-parts.ts';
import type { Head, Paper } from '#src/edition/page.ts';
import { absolute } from './absolute.ts';
import { openGraph } from './open-graph.ts';
import type { ShareImageOf } from './share-image.ts';
import { SPECULATION_RULES } from './speculation-rules.ts';
import { structuredData } from './structured-data.ts';

/** What stands in the head of a page. */
export function headOf(model: PageModel, paper: Paper, shareImageOf: ShareImageOf): Head {
  const jsonLd = structuredData(model, paper, shareImageOf);
  const isHome = model.kind === 'home';
  const title = isHome ? `${paper.name}: ${model.title}` : `${model.title} — ${paper.name}`;
  return {
    title,
    canonical: absolute(paper.url, model.url),
    robots: model.indexed ? 'max-image-preview:large' : 'noindex',
    properties: model.indexed ? openGraph(model, model.title, paper, shareImageOf) : [],
    ...(jsonLd === undefined ? {} : { jsonLd }),
    feeds: feedsOf(model, paper),
    speculation: SPECULATION_RULES,
  };
}

/** Feeds that a feed reader may find on a page: the paper's, and that of the list it shows. */
function feedsOf(model: PageModel, paper: Paper): readonly Link[] {
  const whole = { text: paper.name, url: paper.feed };
  if (!('feed' in model)) return [whole];
  return [{ text: `${model.heading} — ${paper.name}`, url: model.feed }, whole];
}
