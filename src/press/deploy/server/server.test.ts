import { describe, expect, test } from 'vitest';
import { aSiteFolder } from '#src/testing/a-site.ts';
import { caddyConfiguration } from './caddy.ts';
import { nginxConfiguration } from './nginx.ts';
import { serverRules } from './server-rules.ts';

const AT = { host: 'koran.test', folder: '/var/www/koran.test' };

function rulesWith(files: Readonly<Record<string, string>>) {
  const { site, target } = aSiteFolder({ 'index.html': 'front', 'assets/a.css': 'a{}', ...files });
  return serverRules(target, site.ledger);
}

const SITE = rulesWith({
  _headers: [
    '/*\n  Referrer-Policy: origin',
    '/assets/*\n  Cache-Control: public, max-age=31536000, immutable',
    '/*/feed.xml\n  Content-Type: application/rss+xml; charset=utf-8',
    '/dalam/*\n  ! Referrer-Policy',
  ].join('\n'),
  _redirects: '/lama /baru/ 301\n/lama /lain/ 301\n/blog/:year/* /:year/:splat 302\n',
  'kota/feed.xml': '<rss/>',
});

describe('nginxConfiguration', () => {
  test('gives headers, redirects, the page for lost readers, caching and compression', () => {
    expect(nginxConfiguration(SITE, AT)).toMatchInlineSnapshot(`
      "# Made by Warta from the _headers and _redirects of the site: make it anew when these change.
      map_hash_bucket_size 128;
      map_hash_max_size 2048;
      geo $warta_dollar { default "$"; }
      map $request_uri $warta_raw { "~^/*(?<warta_rest>[^?]*)" "/$warta_rest"; }
      map $uri $warta_path { "~^(?<warta_folder>.*/)index\\.html$" $warta_folder; default $uri; }
      map $warta_path $warta_default_0 {
          default "nosniff";
      }
      map $warta_path $warta_default_1 {
          "~^/assets/(?:.*)$" "";
          "~^(?:/assets/|/media/)" "public, max-age=31536000, immutable";
          default "public, max-age=0, must-revalidate";
      }
      map $warta_path $warta_header_0 {
          "~^/dalam/(?:.*)$" "";
          "~^/(?:.*)$" "origin";
      }
      map $warta_path $warta_header_1 {
          "~^/assets/(?:.*)$" "public, max-age=31536000, immutable";
      }
      map $uri $warta_301 {
          "/lama" "/baru/$is_args$args";
      }
      map $warta_raw $warta_302_pattern {
          "~^/blog/(?<warta_year>[^/]+)/(?<warta_splat>.*)$" "/\${warta_year}/\${warta_splat}$is_args$args";
      }

      server {
          listen 80;
          listen [::]:80;
          server_name koran.test;
          # What is your own, such as certificates: this file is made anew.
          include koran.test.d/*.conf;
          root "/var/www/koran.test";
          absolute_redirect off;
          error_page 403 404 /404.html;

          types {
              application/xml xml;
              text/css css;
              text/html html;
          }
          charset utf-8;
          charset_types application/xml text/css application/rss+xml;
          gzip on;
          gzip_vary on;
          gzip_proxied any;
          gzip_min_length 512;
          gzip_types application/xml text/css application/rss+xml;

          add_header x-content-type-options $warta_default_0 always;
          add_header cache-control $warta_default_1 always;
          add_header referrer-policy $warta_header_0 always;
          add_header cache-control $warta_header_1 always;

          location ~ "^/(?:.*)/feed\\.xml$" { types {} default_type "application/rss+xml"; try_files $uri @elsewhere; }

          location / { try_files $uri \${uri}index.html @elsewhere; }
          location = /404.html { internal; }
          location = /_headers { return 404; }
          location = /_redirects { return 404; }
          location @elsewhere {
              if (-f $document_root$uri/index.html) { return 301 $warta_raw/$is_args$args; }
              if ($warta_301) { return 301 $warta_301; }
              if ($warta_302_pattern) { return 302 $warta_302_pattern; }
              return 404;
          }
      }
      "
    `);
  });

  test('writes a $ so that no variable begins', () => {
    const rules = rulesWith({ _headers: '/*\n  X-Price: "$5"\n' });
    expect(nginxConfiguration(rules, AT)).toContain(String.raw`"\"${'$'}{warta_dollar}5\""`);
  });
});

describe('caddyConfiguration', () => {
  test('gives headers, redirects, the page for lost readers, caching and compression', () => {
    expect(caddyConfiguration(SITE, AT)).toMatchInlineSnapshot(`
      "# Made by Warta from the _headers and _redirects of the site: make it anew when these change.
      koran.test {
      	root * "/var/www/koran.test"
      	map {query} {warta_query} {
      		~^(.+)$ "?\${1}"
      		default ""
      	}
      	map {uri} {warta_raw} {
      		~^/*([^?]*) "/\${1}"
      	}
      	map {path} {warta_301} {
      		"/lama" "/baru/"
      		default ""
      	}
      	map {warta_raw} {warta_302_pattern} {
      		~^/blog/([^/]+)/(.*)$ "/\${1}/\${2}"
      		default ""
      	}
      	encode {
      		zstd
      		gzip
      		match {
      			header Content-Type text/html*
      			header Content-Type application/xml*
      			header Content-Type text/css*
      			header Content-Type application/rss+xml*
      		}
      	}
      	route {
      		@type_0 path *.xml
      		header @type_0 Content-Type "application/xml; charset=utf-8"
      		@type_1 path *.css
      		header @type_1 Content-Type "text/css; charset=utf-8"
      		@type_2 path *.html
      		header @type_2 Content-Type "text/html; charset=utf-8"
      		header */ Content-Type "text/html; charset=utf-8"
      		@default_0 path *
      		header @default_0 x-content-type-options "nosniff"
      		@default_1 {
      			path *
      			not path_regexp "^/assets/(?:.*)$"
      		}
      		header @default_1 cache-control "public, max-age=0, must-revalidate"
      		@hashed_1 {
      			path_regexp "^(?:/assets/|/media/)"
      			not path_regexp "^/assets/(?:.*)$"
      		}
      		header @hashed_1 cache-control "public, max-age=31536000, immutable"
      		@header_0 {
      			path_regexp "^/(?:.*)$"
      			not path_regexp "^/dalam/(?:.*)$"
      		}
      		header @header_0 +referrer-policy "origin"
      		@header_1 path_regexp "^/assets/(?:.*)$"
      		header @header_1 +cache-control "public, max-age=31536000, immutable"
      		@header_2 path_regexp "^/(?:.*)/feed\\.xml$"
      		header @header_2 content-type "application/rss+xml; charset=utf-8"
      		@steering path /_headers /_redirects /404.html
      		error @steering 404
      		@folder {
      			file {path}/index.html
      			not path */
      		}
      		redir @folder {warta_raw}/{warta_query} 301
      		@warta_301 {
      			not file {path} {path}/index.html
      			expression \`{warta_301} != ""\`
      		}
      		redir @warta_301 {warta_301}{warta_query} 301
      		@warta_302_pattern {
      			not file {path} {path}/index.html
      			expression \`{warta_302_pattern} != ""\`
      		}
      		redir @warta_302_pattern {warta_302_pattern}{warta_query} 302
      		file_server
      	}
      	handle_errors {
      		encode {
      			zstd
      			gzip
      			match {
      				header Content-Type text/html*
      				header Content-Type application/xml*
      				header Content-Type text/css*
      				header Content-Type application/rss+xml*
      			}
      		}
      		header Cache-Control "public, max-age=0, must-revalidate"
      		header Content-Type "text/html; charset=utf-8"
      		rewrite * /404.html
      		file_server {
      			status 404
      		}
      	}
      }
      "
    `);
  });

  test('writes a brace so that no placeholder begins', () => {
    const rules = rulesWith({ _headers: '/*\n  NEL: {"a":1}\n' });
    expect(caddyConfiguration(rules, AT)).toContain(String.raw`"\{\"a\":1\}"`);
  });
});
