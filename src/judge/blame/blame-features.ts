import { words } from './exception-facts.ts';
import { filesRead } from './files-read.ts';
import { columnNames } from './find-beginning.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedFile,
  type HandedOver,
  type HandedTable,
  handedFiles,
  handedTables,
  listContents,
  writtenBy,
} from './handed-over.ts';
import { relationTo } from './key-sets.ts';

/** A model was trained on different features than those of the table that is passed to it. */
export function blameFeatures(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): Cause | null {
  const difference = differenceIn(words(consumer.exception));
  if (difference === null) return null;
  const tables = passed(consumer, filesRead(handedTables(handed), consumer), difference);
  if (tables.length === 0) return null;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} passes features to a model that differ from its training features: ${difference.summary}`,
    hint: 'Use the same columns in both scripts. The columns passed to the model are listed below.',
    evidence: [
      ...tables.slice(0, 5).map(describeTable),
      ...handed.flatMap(handedFiles).flatMap(describeModel).slice(0, 5),
    ],
    flows: flowsOf(tables),
  };
}

interface Difference {
  readonly summary: string;
  /** Number of features that were passed. */
  readonly got?: number;
  /** Features that are not of the model. */
  readonly unseen?: readonly string[];
}

function differenceIn(text: string): Difference | null {
  for (const [pattern, expected, got] of COUNTS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const summary = `${match[expected]} in training, ${match[got]} here`;
    return { summary, got: Number(match[got]) };
  }
  const list = /Feature names unseen at fit time:\n((?:- .*\n?)+)/.exec(text)?.[1];
  if (list === undefined) return null;
  const unseen = list
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^- /, ''));
  return {
    summary: `${listContents(unseen.map((name) => `\`${name}\``))} not in training`,
    unseen,
  };
}

/** The message pattern, and the meaning of its two numbers. */
const COUNTS: readonly (readonly [RegExp, expected: 1 | 2, got: 1 | 2])[] = [
  [/number of features in data \((\d+)\) is not the same as .* \((\d+)\)/, 2, 1],
  [/^X has (\d+) features?, but \w+ is expecting (\d+) features?/, 2, 1],
  [/^Feature shape mismatch, expected: (\d+), got (\d+)/, 1, 2],
];

/** The tables that hold the unseen features, or from which that many columns can be. */
function passed(
  { exception: { held } }: FailedConsumer,
  tables: readonly HandedTable[],
  { got = 0, unseen }: Difference,
): readonly HandedTable[] {
  if (unseen !== undefined) {
    return tables.filter((table) => unseen.some((name) => columnNames(table).includes(name)));
  }
  const given = (held ?? []).filter(({ kind, keys }) => kind === 'table' && keys.length === got);
  const related = tables.filter((table) => given.some(({ keys }) => relationTo(keys, table)));
  if (related.length > 0) return related;
  const possible = tables.filter((table) => columnNames(table).length >= got);
  return new Set(possible.map(({ from }) => from)).size === 1 ? possible : [];
}

function describeTable(table: HandedTable): string {
  const names = columnNames(table);
  return `${fileName(table)}${writtenBy(table.from)}, has ${names.length} columns: ${listContents(names)}`;
}

/** What a model was trained on, if its file could be read. */
function describeModel(file: HandedFile): readonly string[] {
  const { kind, features, featureCount } = file.profile.model ?? {};
  if (kind === undefined || featureCount === undefined) return [];
  const names = features === undefined ? '' : `: ${listContents(features)}`;
  return [
    `${fileName(file)}${writtenBy(file.from)}, is a ${kind} trained on ${featureCount} features${names}`,
  ];
}
