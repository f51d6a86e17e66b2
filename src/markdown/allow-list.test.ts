import fc from 'fast-check';
import { htmlToHast, type HastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { aBodyContext } from '#src/testing/a-body-context.ts';
import { renderBody } from './render.ts';

const OURS = new Set(['aside', 'figure', 'picture', 'source', 'svg', 'path', 'footer', 'section']);
const RAW = new Set(
  `a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4
  h5 h6 hr i img input ins kbd li mark ol p pre q s samp small span strong sub summary sup table tbody
  td tfoot th thead time tr u ul var wbr`.split(/\s+/),
);
const OUR_IDS = /^(?:bagian|fakta|catatan)-/;
const OUR_CLASSES =
  /^(?:baca|k|video|galeri|kutip|fakta|iklan|phone|tbl|catatan|kiri|kanan|tengah|task-list-item|contains-task-list|language-\S+)$/;

/** Everything in the page, read again by a real HTML parser, that no body may bring there. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const visit = (node: HastNode): void => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type === 'element') {
      if (!RAW.has(node.tagName) && !OURS.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const [name, value] of Object.entries(node.properties)) {
        const values = (Array.isArray(value) ? value : [value]).map(String);
        if (/^on|^(?:style|name|srcDoc|action|formAction|data|xLinkHref)$/i.test(name))
          found.push(name);
        if (name === 'id' && !OUR_IDS.test(values.join(' '))) found.push(`id=${values.join(' ')}`);
        if (name === 'className' && !values.every((one) => OUR_CLASSES.test(one))) {
          found.push(`class=${values.join(' ')}`);
        }
        if (name === 'href' || name === 'src') {
          const url = URL.parse(String(value), 'https://borneoflash.com/');
          if (!url || !/^(?:https?|mailto|tel):$/.test(url.protocol)) found.push(String(value));
        }
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(htmlToHast(html, { fragment: true }));
  return found;
}

const VECTORS = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<script\n>alert(1)</script\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="a.jpg" onerror=alert(1) alt=a>',
  '<img/src=x/onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src=x onerror\n=\nalert(1)>',
  '<b onmouseover=alert(1)>x</b>',
  '<b ONCLICK=alert`1`>x</b>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="&#106;&#97;vascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="java%EF%B7%90script:alert(1)">x</a>\n\n::x',
  '<a href="java\uFDD0script:alert(1)">x</a>\n\n::x',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<xmp><p title="</xmp><svg/onload=alert(1)>"></xmp>',
  '<template><script>alert(1)</script></template>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>@import "//evil.example/x.css";</style>',
  '<p style="position:fixed;inset:0">x</p>',
  '<td style="text-align: right;position:fixed">x</td>',
  '<form action="javascript:alert(1)"><input name=x><button formaction="javascript:alert(1)">x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>',
  '<a id="isi" name="isi">x</a>',
  '<img name="getElementById" id="body" src="a.jpg">',
  '<aside class="baca"><p class="k">Baca juga</p></aside>',
  '<section class="fakta adv"><h2 id="tema">x</h2></section>',
  '<section data-footnotes class="footnotes"><h2 id="x">x</h2></section>',
  '<warta-0 data-number="0">x</warta-0>',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><img src=x onerror=alert(1)>',
  '<a href="x" <img src=x onerror=alert(1)>',
  '<plaintext><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](  JAVASCRIPT:alert(1))',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x](https://a.example "\\" onclick=alert(1) x=\\"")',
  '![" onerror=alert(1) x="](a.jpg "\\"><script>alert(1)</script>")',
  '```"><script>alert(1)</script>\nx\n```',
  'x[^__proto__] y[^constructor]\n\n[^__proto__]: <img src=x onerror=alert(1)>\n[^constructor]: y',
  '# __proto__\n\n# constructor\n\n# <img src=x onerror=alert(1)>',
  ':::fakta{judul="<script>alert(1)</script>" onclick="alert(1)"}\nx\n:::',
  ':::kutipan{nama="\\"><img src=x onerror=alert(1)>"}\n<script>alert(1)</script>\n:::',
  '::video{youtube="javascript:alert(1)" judul="<b onclick=x>"}',
  '::baca-juga{__proto__}\n\n::baca-juga{constructor}\n\n::iklan{__proto__}',
  '::video{youtube="dQw4w9WgXcQ\\" onclick=\\"alert(1)"}',
  ':::galeri{keterangan="<script>alert(1)</script>"}\n![x](a.jpg)\n<img src=b.jpg onerror=alert(1)>\n:::',
  '::<script>alert(1)</script>{x}',
];

describe('safeTree, as bodies use it', () => {
  test.each(VECTORS)('makes harmless: %s', (vector) => {
    for (const body of [
      vector,
      `kata ${vector} kata`,
      `> - ${vector}`,
      `${vector}\n\n::iklan{banner}`,
    ]) {
      expect(dangers(renderBody(body, aBodyContext()))).toEqual([]);
    }
  });

  test('would notice a danger if there were one', () => {
    expect(
      dangers('<p onclick=x><script></script><a href="javascript:x" id=y class=baca2>'),
    ).toHaveLength(5);
  });

  test('lets nothing through whatever the body is made of', () => {
    const piece = fc.oneof(
      fc.constantFrom(...VECTORS),
      fc.constantFrom('<', '>', '"', "'", '=', '/', ' ', '\n', '\n\n', '`', '&#x3c;', '&lt;', '::'),
      fc.constantFrom(
        '<p ',
        '<svg>',
        '<math>',
        '<table>',
        '<td>',
        '<style>',
        '</style>',
        '<!--',
        '-->',
      ),
      fc.constantFrom(
        ':::fakta{judul=x}\n',
        '\n:::\n',
        '::iklan{banner}\n',
        '![x](a.jpg)',
        '[x](',
        ')',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(dangers(renderBody(pieces.join(''), aBodyContext()))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('keeps plain raw HTML that editors use', () => {
    const html = renderBody(
      'H<sub>2</sub>O, <abbr title="x">y</abbr>, <kbd>Ctrl</kbd>',
      aBodyContext(),
    );
    expect(html).toBe('<p>H<sub>2</sub>O, <abbr title="x">y</abbr>, <kbd>Ctrl</kbd></p>');
  });

  test('does not overflow on what is nested thousands deep', () => {
    for (const body of ['>'.repeat(5000) + 'x', '<div>'.repeat(3000), '- '.repeat(2000) + 'x']) {
      expect(() => renderBody(body, aBodyContext())).not.toThrow();
    }
  });
});
