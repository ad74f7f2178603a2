import type { FindingOrigin } from '../../findings/findings.ts';
import { nearestNames } from '../../text/nearest-name.ts';
import { columnNames, findBeginning } from './find-beginning.ts';
import type { Beginning } from './follow-upstream.ts';
import {
  baseOf,
  type Cause,
  fileName,
  type HandedFile,
  type HandedTable,
  outputName,
  type Trace,
} from './handed-over.ts';
import type { Lineage } from './lineage.ts';
import { makesItself } from './made-by-script.ts';
import { lineOf, mentions } from './script-lines.ts';

/** Where what the consumer met began, in the words of the report. */
export interface TracedOrigin {
  readonly origin: FindingOrigin;
  /** ``scripts/drop.py:12`, or the declared input. */
  readonly where: string;
  /** What the consumer read. */
  readonly read: HandedFile;
  /** Something upstream was without the fault. */
  readonly isSound: boolean;
  /** A table upstream had it, or a script upstream names it. */
  readonly isEvident: boolean;
  /** One line of evidence; absent if it adds nothing. */
  readonly summary?: string;
}

/**
 * Follows a cause upstream; `null` if there is nothing to follow, or if it can be several files of
 * which none was ever sound.
 */
export async function traceOrigin(
  { traces = [] }: Cause,
  lineage: Lineage,
): Promise<TracedOrigin | null> {
  const found: Followed[] = [];
  for (const trace of traces.slice(0, MOST_TRACED)) {
    const begun = await findBeginning(trace, lineage);
    if (begun === null || begun.isCut) continue;
    if (begun.sound !== undefined) return await describe(trace, begun, lineage);
    found.push({ trace, begun });
  }
  const only = await theOnly(found, lineage);
  if (only === undefined) return null;
  const { trace } = only;
  const begun = trace.kind === 'column' ? await atCreation(only.begun, trace, lineage) : only.begun;
  return await describe(trace, begun, lineage);
}

interface Followed {
  readonly trace: Trace;
  readonly begun: Beginning;
}

/** Of several inputs, the one whose scripts name the column, or whose text was to be numbers. */
async function theOnly(
  found: readonly Followed[],
  lineage: Lineage,
): Promise<Followed | undefined> {
  const [first] = found;
  const sources = new Set(found.map(({ begun: { path } }) => path[0]?.from));
  if (sources.size < 2) return first;
  const named: Followed[] = [];
  for (const one of found) {
    const { trace, begun } = one;
    if (trace.kind === 'type' && trace.type === 'string') named.push(one);
    if (trace.kind === 'column' && (await isNamed(trace.name, begun.path, lineage)))
      named.push(one);
  }
  return new Set(named.map(({ begun: { path } }) => path[0]?.from)).size === 1
    ? named[0]
    : undefined;
}

/** Shards of one table have the same history. */
const MOST_TRACED = 5;

async function describe(
  trace: Trace,
  { first, sound, path, reader, column }: Beginning,
  lineage: Lineage,
): Promise<TracedOrigin | null> {
  const { from } = first;
  const isFurtherUp = path.length > 1 || sound !== undefined;
  if (from.producer === '') {
    if (reader === undefined) return null;
    const isEvident = trace.kind === 'column' && (await isNamed(trace.name, path, lineage));
    return {
      origin: { step: reader, input: from.input },
      where: `${outputName(from)} of step \`${reader}\``,
      ...{ read: path[0] ?? first, isSound: false, isEvident },
      summary: `${fileName(first)} of step \`${reader}\` ${FIRST[trace.kind]}${inColumn(column)}`,
    };
  }
  const script = await lineage.scriptOf(from.producer);
  const line =
    script === undefined
      ? undefined
      : lineOf(script.text, { names: namesSought(trace, first), output: from.output });
  const at = script === undefined ? from.producerScript : script.file;
  return {
    origin: {
      step: from.producer,
      output: from.output,
      fault: faultOf(trace, first),
      firstLacks: { step: from.producer, output: from.output },
      ...(sound === undefined || sound.from.producer === ''
        ? {}
        : { lastHad: { step: sound.from.producer, output: sound.from.output } }),
      ...(at === undefined
        ? {}
        : { location: { file: at, ...(line === undefined ? {} : { line }) } }),
    },
    where: `${at ?? `step \`${from.producer}\``}${line === undefined ? '' : `:${line}`}`,
    read: path[0] ?? first,
    isSound: sound !== undefined,
    isEvident:
      sound !== undefined ||
      (trace.kind === 'column' && (await isNamed(trace.name, path, lineage))),
    ...(isFurtherUp ? { summary: `${summarise(trace, first, sound)}${inColumn(column)}` } : {}),
  };
}

function inColumn(column: string | undefined): string {
  return column === undefined ? '' : `, in column \`${column}\``;
}

/** Whether a script that wrote one of the files contains the name. */
async function isNamed(
  name: string,
  path: readonly HandedFile[],
  lineage: Lineage,
): Promise<boolean> {
  for (const { from } of path) {
    const script = await lineage.scriptOf(from.producer);
    if (script !== undefined && mentions(script.text, name)) return true;
  }
  return false;
}

/** How the first file with the fault is described. */
const FIRST: Readonly<Record<Trace['kind'], string>> = {
  column: 'does not have it either',
  rows: 'has no rows either',
  type: 'has that type as well',
  cell: 'contains it as well',
  key: 'does not have it either',
  file: 'does not contain it either',
  content: 'is the same',
};

const SOUND: Readonly<Record<Trace['kind'], readonly [had: string, lacks: string]>> = {
  column: ['last had it', 'is the first without it'],
  rows: ['last had rows', 'is the first without'],
  type: ['last had another type', 'is the first with this one'],
  cell: ['was last without it', 'is the first with it'],
  key: ['last had it', 'is the first without it'],
  file: ['last contained it', 'is the first without it'],
  content: ['was last sound', 'is the first that is not'],
};

function summarise({ kind }: Trace, first: HandedFile, sound: HandedFile | undefined): string {
  const [had, lacks] = SOUND[kind];
  const lacking = kind === 'file' ? outputName(first.from) : fileName(first);
  if (sound === undefined) return `${lacking} ${lacks}: the data begins there`;
  const before = kind === 'file' ? outputName(sound.from) : fileName(sound);
  return `${before} ${had}; ${lacking} ${lacks}`;
}

function faultOf(trace: Trace, first: HandedFile): string {
  switch (trace.kind) {
    case 'column':
    case 'cell':
      return `${trace.kind} ${trace.name}`;
    case 'type':
      return `type of ${trace.name}`;
    case 'key':
      return `key ${trace.at}/${trace.key}`;
    case 'file':
      return `file ${trace.path}`;
    case 'content':
    case 'rows':
      return `${trace.kind} of ${baseOf(first.path)}`;
    default:
      return trace satisfies never;
  }
}

function namesSought(trace: Trace, first: HandedFile): readonly string[] {
  switch (trace.kind) {
    case 'column':
      return [trace.name, ...nearColumn(trace.name, first)];
    case 'type':
    case 'cell':
      return [trace.name];
    case 'key':
      return [trace.key, baseOf(first.path)];
    case 'file':
      return [trace.path, baseOf(trace.path), baseOf(first.path)];
    case 'content':
    case 'rows':
      return [baseOf(first.path)];
    default:
      return trace satisfies never;
  }
}

/**
 * No table upstream ever had the column. A script that creates it does not write it; else the table
 * began there that has a similar column; else where the data began.
 */
async function atCreation(
  found: Beginning,
  { name }: Extract<Trace, { kind: 'column' }>,
  lineage: Lineage,
): Promise<Beginning> {
  const files = [...found.path].reverse();
  for (const file of files) {
    const script = await lineage.scriptOf(file.from.producer);
    if (script !== undefined && makesItself(script.text, name)) return cutAt(found, file);
  }
  const [read] = found.path;
  const near = read === undefined ? undefined : nearColumn(name, read)[0];
  if (near === undefined) return found;
  const introduced = files.find((file) => columnsOf(file).includes(near));
  return introduced === undefined ? found : cutAt(found, introduced);
}

function cutAt(found: Beginning, first: HandedFile): Beginning {
  if (first === found.first) return found;
  return { first, path: found.path.slice(0, found.path.indexOf(first) + 1) };
}

function nearColumn(name: string, file: HandedFile): readonly string[] {
  return nearestNames(name, columnsOf(file), 1);
}

function columnsOf(file: HandedFile): readonly string[] {
  return file.profile.table === undefined ? [] : columnNames(file as HandedTable);
}
