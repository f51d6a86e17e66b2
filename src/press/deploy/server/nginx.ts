import { RULE_FILES } from '../deployable.ts';
import { mapSizes, redirectMaps } from './nginx-redirects.ts';
import { mapOf, quoted, quotedKey, type Line } from './nginx-text.ts';
import { HASHED, packedTypes, type ServedAt, type ServerRules } from './server-rules.ts';

/**
 * Configuration of nginx for a site, to be included in its `http` block (`/etc/nginx/conf.d/`). Headers are maps from
 * the path to a value, because `add_header` in an inner block makes nginx forget those of the outer ones; a header
 * without a value is not sent.
 */
export function nginxConfiguration(rules: ServerRules, { host, folder }: ServedAt): string {
  const headers = [...defaultMaps(rules), ...headerMaps(rules)];
  const redirects = redirectMaps(rules);
  const packed = packedTypes(rules)
    .filter((type) => type !== 'text/html')
    .join(' ');
  return `# Made by Warta from the _headers and _redirects of the site: make it anew when these change.
${mapSizes(rules)}geo $warta_dollar { default "$"; }
map $request_uri $warta_raw { "~^/*(?<warta_rest>[^?]*)" "/$warta_rest"; }
map $uri $warta_path { "~^(?<warta_folder>.*/)index\\.html$" $warta_folder; default $uri; }
${[...headers, ...redirects].map(({ map }) => map).join('\n')}

server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    # What is your own, such as certificates: this file is made anew.
    include ${host}.d/*.conf;
    root ${quoted(folder)};
    absolute_redirect off;
    error_page 403 404 /404.html;

    types {
${[...rules.types].map(([type, extensions]) => `        ${type} ${extensions.join(' ')};`).join('\n')}
    }
    charset utf-8;
    charset_types ${packed};
    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 512;
    gzip_types ${packed};

${headers.map(({ name, variable }) => `    add_header ${name} $${variable} always;`).join('\n')}

${contentTypes(rules)}
    location / { try_files $uri \${uri}index.html @elsewhere; }
    location = /404.html { internal; }
${RULE_FILES.map((name) => `    location = /${name} { return 404; }`).join('\n')}
    location @elsewhere {
        if (-f $document_root$uri/index.html) { return 301 $warta_raw/$is_args$args; }
${redirects.map(({ status, variable }) => `        if ($${variable}) { return ${status} $${variable}; }`).join('\n')}
        return 404;
    }
}
`;
}

interface HeaderMap {
  readonly name: string;
  readonly variable: string;
  readonly map: string;
}

function defaultMaps({ defaults }: ServerRules): HeaderMap[] {
  return defaults.map(({ name, value, hashed, unless }, index) => {
    const variable = `warta_default_${index}`;
    const lines = [
      ...unless.map((paths): Line => [`~${paths}`, '']),
      ...(hashed === value ? [] : [[`~${HASHED}`, quoted(hashed)] satisfies Line]),
    ];
    return { name, variable, map: mapOf('$warta_path', variable, lines, quoted(value)) };
  });
}

function headerMaps({ headers }: ServerRules): HeaderMap[] {
  return headers
    .filter(({ name }) => name !== 'content-type')
    .map(({ name, value, paths, unless }, index) => {
      const variable = `warta_header_${index}`;
      const but = unless.map((taken): Line => [`~${taken}`, '']);
      const lines: readonly Line[] = [...but, [`~${paths}`, quoted(value)]];
      return { name, variable, map: mapOf('$warta_path', variable, lines) };
    });
}

/** Places of their own for files whose type the rules name: nginx takes it from nowhere else. */
function contentTypes({ headers }: ServerRules): string {
  return headers
    .filter(({ name }) => name === 'content-type')
    .map(
      ({ value, paths }) =>
        `    location ~ ${quotedKey(paths)} { types {} default_type ${quoted(bare(value))}; try_files $uri @elsewhere; }\n`,
    )
    .join('');
}

/** A type without the charset that nginx adds by itself: it packs and completes by what it finds here. */
function bare(type: string): string {
  return type.replace(/;\s*charset=utf-8$/i, '');
}
