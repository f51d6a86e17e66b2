import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Findings } from './findings.ts';
import { secondsText } from './report.ts';

use([BarChart, GridComponent, TitleComponent, SVGRenderer]);

/** Lengths in pixels. */
const WIDTH = 900;
const ROW = 28;
const HEADING = 52;
/** Room for the names to the left, and for the figure beside the longest bar. */
const MARGIN = { left: 210, right: 80 } as const;
const TEXT = '#1f2328';
/** Of bars: each can be told from a light and from a dark ground. */
export const COLOURS = { ours: '#c27c0e', peers: '#8c959f' } as const;

/** Attributes give way to style rules: in an image they follow the reader's scheme. */
const STYLE = `<style>text{fill:${TEXT}}@media(prefers-color-scheme:dark){text{fill:#e6edf3}rect{fill:#0d1117}}</style>`;

/** A bar of the chart. */
export interface Bar {
  readonly name: string;
  readonly seconds: number;
  readonly isPeer: boolean;
}

/** The bars of a size: what peers take for any change, then what each scenario takes here. */
export function barsOf({ builds, peers }: Findings): readonly Bar[] {
  return [
    ...Object.entries(peers).map(([name, { seconds }]) => ({
      ...{ name: `${name}, any change`, seconds },
      isPeer: true,
    })),
    ...Object.entries(builds).map(([name, { seconds }]) => ({
      ...{ name: `Warta, ${name}`, seconds },
      isPeer: false,
    })),
  ];
}

/** An SVG picture of all sizes, one above the other, each with a scale of its own. */
export function chartOf(sizes: readonly Findings[]): string {
  const panels = sizes.map((size) => ({ size, bars: barsOf(size) }));
  const tops = panels.map((_, index) =>
    panels.slice(0, index).reduce((sum, { bars }) => sum + HEADING + bars.length * ROW, 0),
  );
  const height = panels.reduce((sum, { bars }) => sum + HEADING + bars.length * ROW, ROW / 2);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      title: panels.map(({ size }, index) => ({
        text: `${size.articles.toLocaleString('en')} articles, seconds`,
        top: (tops[index] ?? 0) + ROW / 2,
        left: ROW / 2,
        textStyle: { fontSize: 16, color: TEXT },
      })),
      grid: panels.map(({ bars }, index) => ({
        ...MARGIN,
        top: (tops[index] ?? 0) + HEADING,
        height: bars.length * ROW,
      })),
      xAxis: panels.map((_, gridIndex) => ({ type: 'value', gridIndex, show: false })),
      yAxis: panels.map(({ bars }, gridIndex) => ({
        ...{ type: 'category', gridIndex, inverse: true },
        data: bars.map(({ name }) => name),
        axisTick: { show: false },
        axisLabel: { fontSize: 14, color: TEXT },
      })),
      series: panels.map(({ bars }, index) => ({
        ...{ type: 'bar', xAxisIndex: index, yAxisIndex: index, barWidth: '64%' },
        data: bars.map(({ seconds, isPeer }) => ({
          value: seconds,
          itemStyle: { color: isPeer ? COLOURS.peers : COLOURS.ours },
          label: { formatter: secondsText(seconds) },
        })),
        label: { show: true, position: 'right', fontSize: 14, color: TEXT },
      })),
    });
    return `${still(chart.renderToSVGString({ useViewBox: true })).replace(/(?<=<svg[^>]*>)/, STYLE)}\n`;
  } finally {
    // It keeps the process alive otherwise.
    chart.dispose();
  }
}

/** Without what answers a pointer, which an image has none of, and whose names count all charts of the process. */
function still(svg: string): string {
  return svg.replace(/ class="[^"]*"/g, '').replace(/<style >.*?<\/style>\n?/s, '');
}
