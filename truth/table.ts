import type { Judgement } from './judge.ts';

const KINDS = ['script', 'data', 'input', 'pipeline', 'neutral'] as const;

/** Aligned Markdown tables: by kind, and by family of mutations. */
export function renderTables(judgements: readonly Judgement[]): string {
  const kinds = KINDS.map((kind): [string, Judgement[]] => [
    kind,
    judgements.filter((one) => one.kind === kind),
  ]);
  return `${table('kind', [...kinds, ['all', [...judgements]]])}\n\n${table('family', families(judgements))}`;
}

/** The first two parts of the id for chains and incidents, the pipeline for the others. */
function families(judgements: readonly Judgement[]): [string, Judgement[]][] {
  const found = new Map<string, Judgement[]>();
  for (const one of judgements) {
    const [first = '', second = ''] = one.id.split('/');
    const family =
      first === 'chain' ? `chain: ${second.replace(/^own check: .*/, 'own checks')}` : first;
    found.set(family, [...(found.get(family) ?? []), one]);
  }
  return [...found];
}

function table(head: string, rows: readonly [string, readonly Judgement[]][]): string {
  const cells = rows
    .filter(([, judgements]) => judgements.length > 0)
    .map(([name, all]) => [
      name,
      String(all.length),
      String(all.filter(({ failsTruly }) => failsTruly).length),
      count(all, 'false pass'),
      count(all, 'false failure'),
      count(all, 'no report'),
      String(all.filter(({ accusations }) => accusations.length > 0).length),
      String(all.filter(({ innocentFlows }) => innocentFlows.length > 0).length),
      share(all, 'step'),
      share(all, 'name'),
      share(all, 'column'),
      share(all, 'origin'),
    ]);
  const header = [
    ...[head, 'mutations', 'fail truly', 'false passes', 'false failures', 'no report'],
    ...['false accusations', 'innocent flows called broken', 'step', 'file or key', 'column'],
    'origin',
  ];
  const rule = header.map((_, at) => (at === 0 ? '---' : '---:'));
  return [header, rule, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function count(judgements: readonly Judgement[], verdict: Judgement['verdict']): string {
  return String(judgements.filter((one) => one.verdict === verdict).length);
}

function share(
  judgements: readonly Judgement[],
  what: 'step' | 'name' | 'column' | 'origin',
): string {
  const scored = judgements.flatMap((one) => (one[what] === null ? [] : [one[what]]));
  const right = scored.filter(Boolean).length;
  if (scored.length === 0) return '–';
  return `${((100 * right) / scored.length).toFixed(0)} % (${right}/${scored.length})`;
}

export function isMiss(one: Judgement): boolean {
  return missed(one).length > 0;
}

function missed(one: Judgement): string[] {
  return [
    ...(one.verdict === 'right' ? [] : [one.verdict]),
    ...(one.accusations.length > 0 ? ['false accusation'] : []),
    ...(one.innocentFlows.length > 0 ? ['innocent flow'] : []),
    ...(['step', 'name', 'column', 'origin'] as const).filter((what) => one[what] === false),
  ];
}

/** What is wrong, what is true, and an excerpt of the report. */
export function missLines(one: Judgement): string[] {
  return [
    `${one.id}: ${missed(one).join(', ') || 'right'}`,
    `    truth: ${one.truth}`,
    ...one.accusations.map((text) => `    accused: ${text}`),
    ...(one.innocentFlows.length > 0 ? [`    flows: ${one.innocentFlows.join(', ')}`] : []),
    ...one.said.slice(0, 3).map((text) => `    said: ${text}`),
  ];
}
