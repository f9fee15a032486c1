import type { Row } from '../rounds/row.ts';
import type { Figure } from '../rounds/tell-rounds.ts';
import { growthRow } from './growth-row.ts';
import type { Chart } from './section.ts';
import { tellNumber } from './to-table.ts';

const THEMES = {
  light: { ink: '#1f2328', faint: '#d1d9e0' },
  dark: { ink: '#f0f6fc', faint: '#3d444d' },
};
/** Okabe and Ito's colours, which those who see few colours tell apart; ours is the first. */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#999999'];
const WIDTH = 560;
const BAR = 16;

/** A chart in Vega-Lite's grammar. */
export function toSpec(chart: Chart, rows: Row[], theme: 'light' | 'dark'): object {
  const { ink, faint } = THEMES[theme];
  const drawn = chart.kind === 'bars' ? bars(chart, rows) : growth(chart, rows);
  return {
    ...drawn,
    width: WIDTH,
    title: { text: chart.title, anchor: 'start' },
    config: {
      background: 'transparent',
      font: 'system-ui, sans-serif',
      view: { stroke: null },
      title: { color: ink, fontSize: 14 },
      axis: {
        ...{ labelColor: ink, titleColor: ink, labelLimit: 320, labelFontSize: 12 },
        ...{ gridColor: faint, domainColor: faint, tickColor: faint },
      },
      legend: {
        orient: 'bottom',
        columns: 4,
        labelColor: ink,
        titleColor: ink,
        labelFontSize: 12,
        labelLimit: 320,
      },
      text: { color: ink },
      rule: { color: ink },
      range: { category: COLOURS },
    },
  };
}

function bars({ unit, log }: Chart, rows: Row[]): object {
  const values = rows.flatMap(({ what, ours, peers }) =>
    Object.entries({ ours, ...peers }).map(([who, figure]) => ({ what, who, ...shown(figure) })),
  );
  const sort = { y: rows.map(({ what }) => what), who: [...new Set(values.map(({ who }) => who))] };
  const x = {
    field: 'median',
    type: 'quantitative',
    title: unit,
    scale: log ? { type: 'log' } : { zero: true },
  };
  const shared = {
    y: {
      ...{ field: 'what', type: 'nominal', sort: sort.y, title: null },
      axis: { labelLimit: 600 },
    },
    yOffset: { field: 'who', type: 'nominal', sort: sort.who },
  };
  return {
    data: { values },
    height: { step: BAR },
    encoding: shared,
    layer: [
      {
        // A bar on a logarithm has no zero to stand on, so it is a point there.
        mark: log ? { type: 'point', filled: true, size: 70 } : { type: 'bar' },
        encoding: {
          x,
          color: {
            ...{ field: 'who', type: 'nominal', sort: sort.who, title: null },
            ...(sort.who.length > 1 ? {} : { legend: null }),
          },
        },
      },
      {
        mark: { type: 'rule' },
        encoding: { x: { field: 'least', type: 'quantitative' }, x2: { field: 'most' } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6, fontSize: 11 },
        encoding: { x: { field: 'most', type: 'quantitative' }, text: { field: 'label' } },
      },
    ],
  };
}

function growth({ unit }: Chart, rows: Row[]): object {
  const values = rows.flatMap((row) => {
    const grown = growthRow(row);
    return grown ? [{ series: grown.series, of: grown.of, at: grown.at, ...shown(row.ours) }] : [];
  });
  const [{ of = '' } = {}] = values;
  const log = { type: 'log' };
  return {
    data: { values },
    height: WIDTH / 2,
    encoding: {
      x: {
        ...{ field: 'at', type: 'quantitative', title: of, scale: log },
        axis: { values: [...new Set(values.map(({ at }) => at))], format: ',' },
      },
      color: { field: 'series', type: 'nominal', title: null, sort: null },
    },
    layer: [
      {
        mark: { type: 'line', point: true },
        encoding: { y: { field: 'median', type: 'quantitative', title: unit, scale: log } },
      },
    ],
  };
}

const shown = (figure: Figure) => ({ ...figure, label: tellNumber(figure.median) });
