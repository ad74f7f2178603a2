import type { CaseResult, Results } from './results.ts';
import { significant } from './table.ts';

export const PLOT_TITLE = 'How many times as long as cursus everyone takes for the same scripts';

const WIDTH = 860;
const LABELS = 250;
const ROW = 24;
const FONT = 'ui-sans-serif, system-ui, "Segoe UI", Helvetica, Arial, sans-serif';
const INK = '#1f2328';
const FAINT = '#59636e';
const LINE = '#d1d9e0';
const US = '#0969da';
const OTHER = '#818b98';

/**
 * A picture of the ratios: for each case, the time of every competitor divided by ours, on a
 * logarithmic axis, and below it the parts of the chain's time.
 */
export function plotResults(results: Results): string {
  const all = results.cases.flatMap(({ entries }) =>
    entries.flatMap(({ us_by_it: ratio }) =>
      ratio === undefined ? [1] : [1 / ratio.max, 1 / ratio.min],
    ),
  );
  const scale = logScale(Math.min(...all), Math.max(...all));
  const parts: string[] = [];
  let top = 56;
  for (const one of results.cases) {
    parts.push(panel(one, scale, top));
    top += 62 + one.entries.length * ROW;
  }
  const chain = results.cases.find((one) => one.parts !== undefined);
  if (chain !== undefined) {
    parts.push(partsPanel(chain, top));
    top += 150;
  }
  const { cores, versions } = results.machine;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" font-family='${FONT}' font-size="13" role="img">`,
    `<title>${PLOT_TITLE}</title>`,
    `<rect width="${WIDTH}" height="${top}" rx="6" fill="#ffffff"/>`,
    text(20, 26, PLOT_TITLE, { weight: 600, size: 15 }),
    text(
      20,
      44,
      `Medians; lines from the fastest to the slowest run. ${cores} processors, Python ${versions['python'] ?? ''}. Logarithmic: left of 1 is faster than cursus.`,
      { fill: FAINT, size: 11.5 },
    ),
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

interface Scale {
  readonly x: (times: number) => number;
  readonly ticks: readonly number[];
}

function logScale(least: number, most: number): Scale {
  const low = Math.log10(Math.min(0.5, least)) - 0.05;
  const high = Math.log10(Math.max(2, most)) + 0.05;
  const span = WIDTH - LABELS - 130;
  const ticks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200].filter(
    (tick) => Math.log10(tick) >= low && Math.log10(tick) <= high,
  );
  return { x: (times) => LABELS + ((Math.log10(times) - low) / (high - low)) * span, ticks };
}

function panel(found: CaseResult, { x, ticks }: Scale, top: number): string {
  const bottom = top + 30 + found.entries.length * ROW;
  const grid = ticks.map(
    (tick) =>
      `<line x1="${x(tick).toFixed(1)}" x2="${x(tick).toFixed(1)}" y1="${top + 30}" y2="${bottom}" stroke="${LINE}"${tick === 1 ? '' : ' stroke-dasharray="2 3"'}/>${text(x(tick), bottom + 14, String(tick), { fill: FAINT, size: 11, anchor: 'middle' })}`,
  );
  const rows = [...found.entries]
    .sort((a, b) => a.seconds.median - b.seconds.median)
    .map((entry, index) => {
      const y = top + 42 + index * ROW;
      const color = entry.us_by_it === undefined ? US : OTHER;
      const ratio = entry.us_by_it;
      const range =
        ratio === undefined || ratio.runs === 1
          ? ''
          : `<line x1="${x(1 / ratio.max).toFixed(1)}" x2="${x(1 / ratio.min).toFixed(1)}" y1="${y}" y2="${y}" stroke="${color}" stroke-width="2"/>`;
      const own = entry.us_by_it === undefined;
      return [
        text(LABELS - 14, y + 4, entry.name, { anchor: 'end', weight: own ? 600 : 400 }),
        range,
        `<circle cx="${x(timesUs(found, entry.name)).toFixed(1)}" cy="${y}" r="5" fill="${color}"/>`,
        text(WIDTH - 20, y + 4, `${significant(entry.seconds.median)} s`, {
          anchor: 'end',
          fill: own ? US : FAINT,
          weight: own ? 600 : 400,
        }),
      ].join('');
    });
  return [
    text(20, top + 18, `(${found.id}) ${found.title}`, { weight: 600 }),
    ...grid,
    ...rows,
  ].join('\n');
}

/** Two bars of seconds: the bare loop, and us. */
function partsPanel({ parts, id }: CaseResult, top: number): string {
  if (parts === undefined) return '';
  const { imports, own_work_in_bare_loop: bareOwn, own_work_in_ours: own, ours } = parts;
  const rows = [
    { name: 'bare loop', lengths: [imports, bareOwn, 0] },
    // If we are faster than the parts of the bare loop, the imports are faster.
    { name: 'cursus', lengths: [imports + Math.min(ours, 0), own, Math.max(ours, 0)] },
  ];
  const longest = Math.max(...rows.map(({ lengths }) => sum(lengths)));
  const span = WIDTH - LABELS - 130;
  const fills = ['#d4a72c', '#57ab5a', US];
  const legend = ['Python’s start and the imports', 'the scripts’ own work', 'cursus'];
  const bars = rows.map(({ name, lengths }, row) => {
    const y = top + 52 + row * 30;
    let left = LABELS;
    const pieces = lengths.map((length, index) => {
      const width = (length / longest) * span;
      const piece = `<rect x="${left.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="20" fill="${fills[index]}"/>`;
      left += width;
      return piece;
    });
    return [
      text(LABELS - 14, y + 15, name, { anchor: 'end' }),
      ...pieces,
      text(WIDTH - 20, y + 15, `${significant(sum(lengths))} s`, { anchor: 'end', fill: FAINT }),
    ].join('');
  });
  const keys = legend.map((name, index) => {
    const left = LABELS + index * 205;
    return `<rect x="${left}" y="${top + 118}" width="11" height="11" fill="${fills[index]}"/>${text(left + 17, top + 128, name, { size: 11.5, fill: FAINT })}`;
  });
  const heading = `What the time of (${id}) is made of`;
  return [text(20, top + 30, heading, { weight: 600 }), ...bars, ...keys].join('\n');
}

function timesUs({ entries }: CaseResult, name: string): number {
  const ratio = entries.find((entry) => entry.name === name)?.us_by_it;
  return ratio === undefined ? 1 : 1 / ratio.median;
}

function text(
  x: number,
  y: number,
  content: string,
  style: { fill?: string; size?: number; weight?: number; anchor?: string } = {},
): string {
  const attributes = [
    `x="${x.toFixed(1)}" y="${y}" fill="${style.fill ?? INK}"`,
    style.size === undefined ? '' : ` font-size="${style.size}"`,
    style.weight === undefined ? '' : ` font-weight="${style.weight}"`,
    style.anchor === undefined ? '' : ` text-anchor="${style.anchor}"`,
  ].join('');
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text ${attributes}>${escaped}</text>`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
