/** What the models of all pages have. */
export interface PageBase {
  /** Address from the root, with both slashes: `/2024/10/x/`. */
  readonly url: string;
  /** Heading of the page and title of its window, without the paper's name. */
  readonly title: string;
  readonly description: string;
  readonly indexed: boolean;
}
