import type { RedirectRule } from '../../serve/redirect-rules.ts';
import { matcher, quoted } from './caddy-text.ts';
import { rawExpressionOf, type ServerRules } from './server-rules.ts';

interface Group {
  readonly variable: string;
  /** What is looked up: a path as it reads decoded, or as it was sent where parts of it go into a header. */
  readonly from: '{path}' | '{warta_raw}';
  readonly status: number;
  readonly keepsQuery: boolean;
  readonly rows: string[];
}

/** Redirects with one status that are looked up alike and treat what was asked after `?` alike. */
function groupsOf({ redirects, patterns }: ServerRules): readonly Group[] {
  const groups = new Map<string, Group>();
  const add = (from: Group['from'], { status, to }: RedirectRule, row: string): void => {
    const keepsQuery = !/[?#]/.test(to);
    const kind = `${from === '{path}' ? '' : '_pattern'}${keepsQuery ? '' : '_own'}`;
    const variable = `{warta_${status}${kind}}`;
    const group = groups.get(variable) ?? { variable, from, status, keepsQuery, rows: [] };
    group.rows.push(row);
    groups.set(variable, group);
  };
  for (const [path, rule] of redirects) add('{path}', rule, `${quoted(path)} ${quoted(rule.to)}`);
  for (const rule of patterns) add('{warta_raw}', rule, patternRow(rule));
  return [...groups.values()];
}

function patternRow({ from, to }: RedirectRule): string {
  const expression = rawExpressionOf(from);
  const names = [...expression.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name);
  const filled = quoted(to).replace(/:([A-Za-z]\w*)/g, (whole, name: string) =>
    names.includes(name) ? `\${${names.indexOf(name) + 1}}` : whole,
  );
  return `~${expression.replace(/\(\?<\w+>/g, '(')} ${filled}`;
}

/** Maps from a path to where it leads. */
export function redirectMaps(rules: ServerRules): string[] {
  return groupsOf(rules).map(({ variable, from, rows }) =>
    [
      `\tmap ${from} ${variable} {`,
      ...rows.map((row) => `\t\t${row}`),
      '\t\tdefault ""',
      '\t}',
    ].join('\n'),
  );
}

/** Redirects by these maps, where no file stands. */
export function redirectLines(rules: ServerRules): string[] {
  return groupsOf(rules).map(({ variable, status, keepsQuery }) => {
    const id = variable.slice(1, -1);
    const isMoved = `expression \`${variable} != ""\``;
    return [
      `\t\t${matcher(id, ['not file {path} {path}/index.html', isMoved])}`,
      `\t\tredir @${id} ${variable}${keepsQuery ? '{warta_query}' : ''} ${status}`,
    ].join('\n');
  });
}
