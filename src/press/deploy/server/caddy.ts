import { isText } from '../../serve/content-type.ts';
import { REVALIDATE } from '../../serve/host-headers.ts';
import { RULE_FILES } from '../deployable.ts';
import { redirectLines, redirectMaps } from './caddy-redirects.ts';
import { matcher, quoted, quotedExpression } from './caddy-text.ts';
import { HASHED, packedTypes, type ServedAt, type ServerRules } from './server-rules.ts';

/**
 * Caddyfile for a site. A `route` keeps its lines in their order: types and defaults, the site's headers, redirects
 * where no file stands, files. Caddy serves a public name by HTTPS on its own.
 */
export function caddyConfiguration(rules: ServerRules, { host, folder }: ServedAt): string {
  const lines = [...typeLines(rules), ...defaultLines(rules), ...headerLines(rules)];
  const encode = encodeLines(rules);
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
${encode.map((line) => `\t${line}`).join('\n')}
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
${encode.map((line) => `\t\t${line}`).join('\n')}
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
function encodeLines(rules: ServerRules): string[] {
  const types = packedTypes(rules).map((type) => `\t\theader Content-Type ${type}*`);
  return ['encode {', '\tzstd', '\tgzip', '\tmatch {', ...types, '\t}', '}'];
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

function fits(expression: string): string {
  return `path_regexp ${quotedExpression(expression)}`;
}

function isNot(expression: string): string {
  return `not ${fits(expression)}`;
}
