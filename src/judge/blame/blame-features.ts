import { words } from './exception-facts.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  type HandedOver,
  type HandedTable,
  handedTables,
  listNames,
  unique,
  writtenBy,
} from './handed-over.ts';

/** A model was trained on different features than those of its input table. */
export function blameFeatures(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): Cause | null {
  const difference = differenceIn(words(consumer.exception));
  const tables = handedTables(handed);
  if (difference === null || tables.length === 0) return null;
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} passes features to a model that differ from its training features: ${difference}`,
    hint: 'Use the same columns in both scripts. The columns passed to the model are listed below.',
    evidence: tables.slice(0, 5).map(describeTable),
    flows: unique(tables.map(({ from }) => from.flow)),
  };
}

function differenceIn(text: string): string | null {
  for (const [pattern, expected, got] of COUNTS) {
    const match = pattern.exec(text);
    if (match !== null) return `${match[expected]} in training, ${match[got]} here`;
  }
  const unseen = /Feature names unseen at fit time:\n((?:- .*\n?)+)/.exec(text)?.[1];
  return unseen === undefined ? null : `${listNames(bulletsOf(unseen))} not in training`;
}

/** The message pattern, and the meaning of its two numbers. */
const COUNTS: readonly (readonly [RegExp, expected: 1 | 2, got: 1 | 2])[] = [
  [/number of features in data \((\d+)\) is not the same as .* \((\d+)\)/, 2, 1],
  [/^X has (\d+) features?, but \w+ is expecting (\d+) features?/, 2, 1],
  [/^Feature shape mismatch, expected: (\d+), got (\d+)/, 1, 2],
];

function bulletsOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `\`${line.replace(/^- /, '')}\``);
}

function describeTable(table: HandedTable): string {
  const names = table.table.columns.map(({ name }) => name);
  return `${fileName(table)}${writtenBy(table.from)}, has ${names.length} columns: ${listNames(names)}`;
}
