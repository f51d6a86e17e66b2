/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the press, or the dev server, hands to a page file. */
    page: import('#src/edition/page.ts').Page;
  }
}
