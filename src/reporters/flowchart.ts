import type { StepReport } from '../report/report.ts';
import { displayWidth } from './display-width.ts';
import { oneLine } from './plain-text.ts';
import { STEP_MARKS } from './status-mark.ts';

export interface DrawnNode {
  /** Unique among the nodes. */
  readonly name: string;
  readonly text: string;
  readonly look: keyof typeof STYLES;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: keyof typeof ARROWS;
  readonly label?: string;
}

export interface Flowchart {
  readonly source: string;
  /** Estimated, in pixels. */
  readonly width: number;
}

/**
 * A Mermaid flowchart in the direction in which it is narrower than a page, else the narrower one.
 * @param nodes in topological order
 */
export function flowchart(nodes: readonly DrawnNode[], given: readonly DrawnEdge[]): Flowchart {
  const ids = new Map(nodes.map(({ name }, index) => [name, `s${index}`]));
  const edges = given.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const ranks = ranked(nodes, edges);
  const across = sum(
    ranks.map((rank) => Math.max(...rank)),
    RANK_GAP,
  );
  const down = Math.max(0, ...ranks.map((rank) => sum(rank, NODE_GAP)));
  // Long edges make a chart that goes down wider than its nodes.
  const isAcross = across <= PAGE_WIDTH || across <= down * LONG_EDGES;
  const broken = edges.flatMap(({ kind }, index) => (kind === 'broken' ? [index] : []));
  const source = [
    '%%{init: {"flowchart": {"nodeSpacing": 25, "wrappingWidth": 440}}}%%',
    `flowchart ${isAcross ? 'LR' : 'TD'}`,
    ...nodes.map((node) => `  ${ids.get(node.name)}${shape(node)}`),
    ...edges.map(({ from, to, kind, label }) => {
      const text = label === undefined ? '' : `|"${escaped(label)}"|`;
      return `  ${ids.get(from)} ${ARROWS[kind]}${text} ${ids.get(to)}`;
    }),
    ...(broken.length === 0
      ? []
      : [`  linkStyle ${broken.join(',')} stroke:#cf222e,stroke-width:2px`]),
    ...classLines(nodes),
  ].join('\n');
  return { source, width: isAcross ? across : down };
}

export function stepNode({ name, status }: StepReport): DrawnNode {
  return {
    name,
    text: `${STEP_MARKS[status].icon} ${oneLine(name, MAX_LABEL)}`,
    look: LOOKS[status],
  };
}

function shape({ text, look }: DrawnNode): string {
  return look === 'pill' ? `(["${escaped(text)}"])` : `["${escaped(text)}"]`;
}

/** The widths of the nodes of each rank. */
function ranked(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
): readonly (readonly number[])[] {
  const parents = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = parents.get(to);
    if (known === undefined) parents.set(to, [from]);
    else known.push(from);
  }
  const rankOf = new Map<string, number>();
  const ranks: number[][] = [];
  for (const { name, text } of nodes) {
    const above = (parents.get(name) ?? []).map((parent) => rankOf.get(parent) ?? 0);
    const rank = above.reduce((most, one) => Math.max(most, one + 1), 0);
    rankOf.set(name, rank);
    const widths = ranks[rank] ?? [];
    ranks[rank] = widths;
    widths.push(displayWidth(text) * CHARACTER + PADDING);
  }
  return ranks;
}

function sum(widths: readonly number[], gap: number): number {
  return widths.reduce((all, width) => all + width, 0) + gap * Math.max(0, widths.length - 1);
}

/** Text colours are set together with fills, because GitHub has light and dark backgrounds. */
function classLines(nodes: readonly DrawnNode[]): readonly string[] {
  return (Object.keys(STYLES) as (keyof typeof STYLES)[]).flatMap((look) => {
    const members = nodes.flatMap((node, index) => (node.look === look ? [`s${index}`] : []));
    return members.length === 0
      ? []
      : [`  classDef ${look} ${STYLES[look]}`, `  class ${members.join(',')} ${look}`];
  });
}

/** Writes characters that could end a label or start Markdown or HTML as character codes. */
function escaped(text: string): string {
  return Array.from(oneLine(text, MAX_LABEL + 4))
    .map((character) =>
      /[\p{L}\p{M}\p{N}\p{Extended_Pictographic} ._/-]/u.test(character)
        ? character
        : `#${character.codePointAt(0)};`,
    )
    .join('');
}

const LOOKS = {
  passed: 'good',
  cached: 'good',
  failed: 'bad',
  'timed-out': 'bad',
  crashed: 'bad',
  blocked: 'idle',
  skipped: 'idle',
  cancelled: 'idle',
} as const satisfies Record<StepReport['status'], string>;

const STYLES = {
  good: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
  bad: 'fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328',
  idle: 'fill:#f6f8fa,stroke:#818b98,stroke-dasharray:4 3,color:#59636e',
  pill: 'fill:#f6f8fa,stroke:#818b98,stroke-dasharray:4 3,color:#59636e',
} as const;

const ARROWS = { flow: '-->', broken: '--x', order: '-.->', stops: '-.->' } as const;

const MAX_LABEL = 40;
const PAGE_WIDTH = 1040;
const LONG_EDGES = 1.2;
const CHARACTER = 8.5;
const PADDING = 60;
const RANK_GAP = 50;
const NODE_GAP = 25;
