import { AsyncDirective, directive } from "lit/async-directive.js";
import type { ElementPart } from "lit";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { PageContext } from "../page-view.js";
import type { SuppressedCount } from "../../shared/dashboard.js";
const height = 220;
const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A colour as the canvas takes it: what `light-dark()` comes to on this page. */
function resolved(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = colour(name);
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function optionsOf(
  { words }: PageContext,
  { months, write, values }: MonthlyValues,
  width: number,
): uPlot.Options {
  const [text, line, accent] = [resolved("--text"), resolved("--border"), resolved("--accent")];
  const font = `13px ${colour("--spean-font")}`;
  const axis = { stroke: text, font, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  return {
    width,
    height,
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: [-0.5, months.length - 0.5] },
      y: { range: [0, most === 0 ? 1 : most * 1.1] },
    },
    axes: [
      {
        ...axis,
        values: (_, ticks) =>
          ticks.map((tick) => (Number.isInteger(tick) && months[tick] ? words.shortMonth(months[tick]) : "")),
        space: 70,
      },
      { ...axis, values: (_, ticks) => ticks.map(write), size: 60 },
    ],
    series: [
      {},
      {
        stroke: accent,
        width: 2,
        fill: accent,
        points: { show: false },
        paths: uPlot.paths.bars!({ size: [0.7, 40] }),
      },
    ],
  };
}

/** Keeps one uPlot in an element, made anew for other values and widths. */
class Plot extends AsyncDirective {
  private plot: uPlot | undefined;
  private readonly watcher = new ResizeObserver(() => this.make());
  private element: HTMLElement | undefined;
  private shown: readonly [PageContext, MonthlyValues] | undefined;
  private width = 0;

  override render(_page: PageContext, _series: MonthlyValues): void {}

  override update({ element }: ElementPart, shown: [PageContext, MonthlyValues]): void {
    if (this.element !== element) this.watcher.observe((this.element = element as HTMLElement));
    const same = this.shown?.[0].tag === shown[0].tag && this.shown[1].values === shown[1].values;
    this.shown = shown;
    if (!same) this.make(true);
  }

  private make(anew = false): void {
    const width = this.element?.clientWidth ?? 0;
    if (!this.shown || width === 0 || (!anew && width === this.width)) return;
    this.width = width;
    this.plot?.destroy();
    const [page, series] = this.shown;
    this.plot = new uPlot(
      optionsOf(page, series, width),
      [series.months.map((_, index) => index), [...series.values]],
      this.element,
    );
  }

  protected override disconnected(): void {
    this.watcher.disconnect();
    this.plot?.destroy();
  }
}

/** Draws values over months in the element that it stands on. */
export const drawPlotDirective = directive(Plot);

/** One line over months: its title, a value for each month, and how a value is written. */
export interface MonthlyValues {
  readonly title: string;
  readonly months: readonly string[];
  readonly values: readonly SuppressedCount[];
  readonly write: (value: number) => string;
}
