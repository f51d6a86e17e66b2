import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // A headline may have 150 characters, and search engines cut what they show by themselves.
    'long-title': 'off',
  },
});

/** What breaks the HTML standard or keeps people out on the pages of a site, as `page:line:column rule: what`. */
export function htmlFaults(site: ReadonlyMap<string, string>): readonly string[] {
  return [...site]
    .filter(([file]) => file.endsWith('.html'))
    .flatMap(([page, latin1]) => {
      const html = Buffer.from(latin1, 'latin1').toString('utf8');
      const { results } = validator.validateStringSync(html, page);
      return results.flatMap(({ messages }) =>
        messages.map(
          ({ line, column, ruleId, message }) =>
            `${page}:${String(line)}:${String(column)} ${ruleId}: ${message}`,
        ),
      );
    });
}
