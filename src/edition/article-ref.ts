import type { Article } from './article.ts';
import { articleBody, articleInputs, articlePage } from './models/article-page.ts';
import type { Context } from './models/context.ts';
import { articlePremises } from './models/premises.ts';
import type { PageInputs } from './page-inputs.ts';
import type { BodyModel, PageModel } from './page-models.ts';
import type { PageRef } from './page-ref.ts';

/** Page of an article. A class, for they are nearly all the pages there are: their functions are made once. */
export class ArticleRef implements PageRef {
  readonly kind = 'article';
  readonly #context: Context;
  readonly #article: Article;

  constructor(context: Context, article: Article) {
    this.#context = context;
    this.#article = article;
  }

  get url(): string {
    return this.#article.url;
  }

  model(): PageModel {
    return articlePage(this.#context, this.#article);
  }

  body(): BodyModel {
    return articleBody(this.#context, this.#article);
  }

  inputs(): PageInputs {
    return articleInputs(this.#context, this.#article);
  }

  premises(under: string): string | undefined {
    return articlePremises(this.#context, this.#article, under);
  }
}
