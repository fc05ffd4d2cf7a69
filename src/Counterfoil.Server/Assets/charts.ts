import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer]);

/** What the server writes into data-chart: labels of the axis, and one row of numbers for each name. */
type Series = { name: string; color: string; values: number[] };
type Drawing = { labels: string[]; series: Series[]; symbol: string | null };

const whole = new Intl.NumberFormat('en-US');
// The style sheet's colors are written in ways that a canvas does not read: the browser works them out.
const probe = document.createElement('span');
const painter = document.createElement('canvas').getContext('2d')!;

function color(name: string): string {
  probe.style.color = `var(--tblr-${name})`;
  document.body.append(probe);
  painter.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  return String(painter.fillStyle);
}

const exact = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function draw(chart: echarts.ECharts, place: HTMLElement): void {
  const drawing = JSON.parse(place.dataset.chart!) as Drawing;
  const text = color('secondary');
  const amount = (value: number) =>
    drawing.symbol === null ? whole.format(value) : drawing.symbol + exact.format(value / 100);
  const onAxis = (value: number) => drawing.symbol === null
    ? whole.format(value)
    : drawing.symbol + (value % 100 === 0 ? whole : exact).format(value / 100);
  chart.setOption({
    animationDuration: 300,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 8, top: drawing.series.length > 1 ? 36 : 12, bottom: 4, containLabel: true },
    legend: {
      show: drawing.series.length > 1, top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 12,
      textStyle: { color: text },
    },
    // Drawn on the canvas: a tooltip of HTML would need inline styles, which the security policy forbids.
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: { type: 'shadow' },
      backgroundColor: color('bg-surface'), borderColor: color('border-color'),
      textStyle: { color: color('body-color') }, valueFormatter: (value: unknown) => amount(Number(value)),
    },
    xAxis: {
      type: 'category', data: drawing.labels, axisTick: { show: false },
      axisLabel: { color: text, hideOverlap: true }, axisLine: { lineStyle: { color: color('border-color') } },
    },
    yAxis: {
      type: 'value', minInterval: drawing.symbol === null ? 1 : 100, splitNumber: 4,
      axisLabel: { color: text, formatter: onAxis }, splitLine: { lineStyle: { color: color('border-color') } },
    },
    series: drawing.series.map((row) => ({
      type: 'bar', name: row.name, stack: 'all', data: row.values, barMaxWidth: 28, itemStyle: { color: color(row.color) },
    })),
  }, { notMerge: true });
}

function start(place: HTMLElement): void {
  const canvas = document.createElement('div');
  canvas.className = 'chart-canvas';
  place.replaceChildren(canvas);
  const chart = echarts.init(canvas, null, { renderer: 'canvas' });
  const redraw = () => draw(chart, place);
  new MutationObserver(redraw).observe(place, { attributes: true, attributeFilter: ['data-chart'] });
  new MutationObserver(redraw).observe(document.documentElement, {
    attributes: true, attributeFilter: ['data-bs-theme'],
  });
  new ResizeObserver(() => chart.resize()).observe(canvas);
  redraw();
}

function startAll(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-chart]:not(:has(.chart-canvas))')) start(place);
}

document.addEventListener('DOMContentLoaded', startAll);
document.addEventListener('htmx:after:swap', startAll);
