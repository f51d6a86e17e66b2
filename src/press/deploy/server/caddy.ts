import { isText } from '../../serve/content-type.ts';
import { REVALIDATE } from '../../serve/host-headers.ts';
import type { RedirectRule } from '../../serve/redirect-rules.ts';
import { RULE_FILES } from '../deployable.ts';
import {
  HASHED,
  packedTypes,
  rawExpressionOf,
  type ServedAt,
  type ServerRules,
} from './server-rules.ts';

/**
 * Caddyfile for a site. A `route` keeps its lines in their order: types and defaults, the site's headers, redirects
 * where no file stands, files. Caddy serves a public name by HTTPS on its own.
 */
export function caddyConfiguration(rules: ServerRules, { host, folder }: ServedAt): string {
  const lines = [...typeLines(rules), ...defaultLines(rules), ...headerLines(rules)];
  const encode = encodeBlock(rules);
  return `# Made by Warta from the _headers and _redirects of the site: make it anew when these change.
${host} {
	root * ${quoted(folder)}
	map {query} {warta_query} {
		~^(.+)$ "?\${1}"
		default ""
	}
	map {uri} {warta_raw} {
		~^/*([^?]*) "/\${1}"
	}
${redirectMaps(rules).join('\n')}
${encode}
	route {
${lines.map((line) => `\t\t${line}`).join('\n')}
		@steering path ${RULE_FILES.map((name) => `/${name}`).join(' ')} /404.html
		error @steering 404
		@folder {
			file {path}/index.html
			not path */
		}
		redir @folder {warta_raw}/{warta_query} 301
${redirectLines(rules).join('\n')}
		file_server
	}
	handle_errors {
${encode}
		header Cache-Control ${quoted(REVALIDATE)}
		header Content-Type "text/html; charset=utf-8"
		rewrite * /404.html
		file_server {
			status 404
		}
	}
}
`.replace(/\n{2,}/g, '\n');
}

/** Compression of all that is text: Caddy's own list leaves out some of it. */
function encodeBlock(rules: ServerRules): string {
  const types = packedTypes(rules).map((type) => `\t\t\theader Content-Type ${type}*`);
  return ['\tencode {', '\t\tzstd', '\t\tgzip', '\t\tmatch {', ...types, '\t\t}', '\t}'].join('\n');
}

function typeLines({ types }: ServerRules): string[] {
  return [...types].flatMap(([type, extensions], index) => [
    `@type_${index} path ${extensions.map((extension) => `*.${extension}`).join(' ')}`,
    `header @type_${index} Content-Type ${quoted(isText(type) ? `${type}; charset=utf-8` : type)}`,
    // A page's address ends in a slash.
    ...(type === 'text/html' ? [`header */ Content-Type "${type}; charset=utf-8"`] : []),
  ]);
}

function defaultLines({ defaults }: ServerRules): string[] {
  return defaults.flatMap(({ name, value, hashed, unless }, index) => {
    const give = (id: string, text: string, more: readonly string[]): string[] => [
      matcher(id, [...more, ...unless.map(isNot)]),
      `header @${id} ${name} ${quoted(text)}`,
    ];
    const all = give(`default_${index}`, value, ['path *']);
    return hashed === value ? all : [...all, ...give(`hashed_${index}`, hashed, [fits(HASHED)])];
  });
}

function headerLines({ headers }: ServerRules): string[] {
  return headers.flatMap(({ name, value, paths, unless }, index) => [
    matcher(`header_${index}`, [fits(paths), ...unless.map(isNot)]),
    // A type is one; of any other header, several rules may each give a value.
    `header @header_${index} ${name === 'content-type' ? '' : '+'}${name} ${quoted(value)}`,
  ]);
}

function matcher(id: string, conditions: readonly string[]): string {
  const [only] = conditions;
  if (conditions.length === 1) return `@${id} ${only ?? ''}`;
  return [`@${id} {`, ...conditions.map((line) => `\t\t\t${line}`), '\t\t}'].join('\n');
}

function fits(expression: string): string {
  return `path_regexp ${quotedExpression(expression)}`;
}

function isNot(expression: string): string {
  return `not ${fits(expression)}`;
}

interface Group {
  readonly variable: string;
  /** What is looked up: a path as it reads decoded, or as it was sent where parts of it go into a header. */
  readonly from: '{path}' | '{warta_raw}';
  readonly status: number;
  readonly keepsQuery: boolean;
  readonly rows: readonly string[];
}

/** Redirects with one status that are looked up alike and treat what was asked after `?` alike. */
function groupsOf({ redirects, patterns }: ServerRules): readonly Group[] {
  const groups = new Map<string, Group>();
  const add = (from: Group['from'], { status, to }: RedirectRule, row: string): void => {
    const keepsQuery = !/[?#]/.test(to);
    const kind = `${from === '{path}' ? '' : '_pattern'}${keepsQuery ? '' : '_own'}`;
    const variable = `{warta_${status}${kind}}`;
    const rows = [...(groups.get(variable)?.rows ?? []), row];
    groups.set(variable, { variable, from, status, keepsQuery, rows });
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

function redirectMaps(rules: ServerRules): string[] {
  return groupsOf(rules).map(({ variable, from, rows }) =>
    [
      `\tmap ${from} ${variable} {`,
      ...rows.map((row) => `\t\t${row}`),
      '\t\tdefault ""',
      '\t}',
    ].join('\n'),
  );
}

function redirectLines(rules: ServerRules): string[] {
  return groupsOf(rules).map(({ variable, status, keepsQuery }) => {
    const id = variable.slice(1, -1);
    const isMoved = `expression \`${variable} != ""\``;
    return [
      `\t\t${matcher(id, ['not file {path} {path}/index.html', isMoved])}`,
      `\t\tredir @${id} ${variable}${keepsQuery ? '{warta_query}' : ''} ${status}`,
    ].join('\n');
  });
}

/** A text as Caddy takes it for itself: a brace would begin a placeholder. */
function quoted(text: string): string {
  return `"${text.replace(/[{}]/g, '\\$&').replaceAll('"', '\\"')}"`;
}

function quotedExpression(source: string): string {
  return `"${source.replaceAll('"', '\\"')}"`;
}
