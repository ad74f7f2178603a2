import type { CaseResult, Goal, Results, StepOverhead } from './results.ts';
import type { Summary } from './statistics.ts';

/** The results as plain text tables. */
export function renderResults(results: Results): string {
  const { cold_start: coldStart, planning, node_memory: memory, step_cost: stepCost } = results;
  return [
    ...results.cases.map(renderCase),
    ...(coldStart === undefined
      ? []
      : [
          table(
            '(e) to the first line of the first script, ms',
            ['', 'median (min–max)', 'runs'],
            [
              ['action', inMs(coldStart.action), String(coldStart.action.runs)],
              ['command line', inMs(coldStart.cli), String(coldStart.cli.runs)],
              ...coldStartRow('action, baseline', coldStart.baseline_action),
              ...coldStartRow('command line, baseline', coldStart.baseline_cli),
              ['  of it: a bare Python’s start', inMs(coldStart.python), ''],
              ['  of it: a bare Node’s start', inMs(coldStart.node), ''],
            ],
          ),
        ]),
    ...(planning === undefined
      ? []
      : [
          table(
            '(f) planning, s',
            ['steps / edges', 'config', 'scripts', 'graph and plan', 'peak MB'],
            planning.map((size) => [
              `${size.steps} / ${size.edges}`,
              withRange(size.config),
              withRange(size.scripts),
              withRange(size.plan),
              size.peak_megabytes.toFixed(0),
            ]),
          ),
        ]),
    ...(memory === undefined
      ? []
      : [
          table(
            '(d) Node’s peak memory',
            ['trivial steps', 'MB'],
            memory.map(({ steps, megabytes }) => [String(steps), megabytes.toFixed(0)]),
          ),
        ]),
    ...(stepCost === undefined
      ? []
      : [
          table(
            '(d) time a step, ms',
            ['', 'trivial steps', 'median (min–max)', 'runs'],
            stepCost.map(({ name, steps, ms_a_step: ms }) => [
              name,
              String(steps),
              withRange(ms),
              String(ms.runs),
            ]),
          ),
        ]),
    ...(results.goals.length === 0 ? [] : [renderGoals(results.goals)]),
  ].join('\n\n');
}

function renderCase(found: CaseResult): string {
  const { overhead, baseline_overhead: baseline, parts } = found;
  const notes = [
    ...overheadNotes(overhead),
    ...overheadNotes(baseline).map((note) => `baseline: ${note}`),
    parts === undefined
      ? ''
      : `imports ${seconds(parts.imports)} s, own work ${seconds(parts.own_work_in_bare_loop)} s (in our processes ${seconds(parts.own_work_in_ours)} s), ours ${seconds(parts.ours)} s`,
  ].filter((note) => note !== '');
  const heading = `(${found.id}) ${found.title}; ${found.edges} edges`;
  const rows = found.entries.map(({ name, seconds: own, us_by_it: ratio }) => [
    name,
    withRange(own),
    ratio === undefined ? '' : withRange(ratio),
    String(own.runs),
  ]);
  return [
    table(heading, ['', 's: median (min–max)', 'us / it: median (min–max)', 'runs'], rows),
    ...notes.map((note) => `  ${note}`),
  ].join('\n');
}

function overheadNotes(overhead: StepOverhead | undefined): string[] {
  if (overhead === undefined) return [];
  const { process, start_to_start: gap } = overhead;
  return [
    `a step beyond own work, ms: ${inMs(process)}`,
    ...(gap === undefined ? [] : [`start to start without own work, ms: ${inMs(gap)}`]),
  ];
}

function coldStartRow(name: string, measured: Summary | undefined): string[][] {
  return measured === undefined ? [] : [[name, inMs(measured), String(measured.runs)]];
}

function renderGoals(goals: readonly Goal[]): string {
  return table(
    'Goals',
    ['', 'at most', 'measured', ''],
    goals.map(({ goal, at_most, measured, met }) => [
      goal,
      String(at_most),
      significant(measured),
      met ? 'met' : 'MISSED',
    ]),
  );
}

/** Columns as wide as their widest cell; all but the first to the right. */
function table(heading: string, columns: readonly string[], rows: readonly string[][]): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((cells) => (cells[index] ?? '').length)),
  );
  const rendered = lines.map((cells) =>
    widths
      .map((width, index) => {
        const cell = cells[index] ?? '';
        return index === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('   ')
      .trimEnd(),
  );
  return [heading, ...rendered.map((line) => `  ${line}`)].join('\n');
}

export function withRange({ median, min, max, runs }: Summary): string {
  const middle = significant(median);
  return runs === 1 ? middle : `${middle} (${significant(min)}–${significant(max)})`;
}

function inMs({ median, min, max }: Summary): string {
  return `${(median * 1000).toFixed(0)} (${(min * 1000).toFixed(0)}–${(max * 1000).toFixed(0)})`;
}

function seconds(value: number): string {
  return value.toFixed(2);
}

/** Three digits that count. */
export function significant(value: number): string {
  if (value === 0) return '0';
  const digits = 2 - Math.floor(Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(Math.max(digits, 0), 6));
}
