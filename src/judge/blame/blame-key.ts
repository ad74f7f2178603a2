import { jsonObjects, keyPathBelow } from '../../data/search/json-keys.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { className, escapePattern, failingCode, splitFrames } from './exception-facts.ts';
import { filesOpened, filesRead } from './files-read.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedFile,
  type HandedOver,
  handedFiles,
  listContents,
  writtenBy,
} from './handed-over.ts';
import { indexedSets } from './key-sets.ts';
import { makesItself } from './made-by-script.ts';

/** The consumer reads a key that the very JSON object which it indexed does not have. */
export async function blameKey(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): Promise<Cause | null> {
  const { exception, script, text } = consumer;
  const { key } = exception;
  if (className(exception) !== 'KeyError' || typeof key !== 'string') return null;
  if (splitFrames(consumer).library.length > 0) return null;
  if (makesItself(text, key, failingCode(consumer))) return null;
  const found = await objectLacking(consumer, handed.flatMap(handedFiles).filter(isJson), key);
  if (found === null) return null;
  const { file, at, keys } = found;
  const subject = at === '' ? fileName(file) : `\`${at}\` in ${fileName(file)}`;
  const suggestion = didYouMean(key, keys);
  const start = suggestion === undefined ? '' : `${suggestion} `;
  const cure = (writer: string) =>
    `${start}Write the key in ${writer}, or change ${script} to read the existing keys.`;
  return {
    code: 'key-missing',
    message: `${script} reads key \`${key}\`, which ${subject} does not have`,
    hint: cure(file.from.producerScript ?? 'the file'),
    hintAt: cure,
    evidence: [`${subject}${writtenBy(file.from)}, has: ${listContents(keys)}`],
    flows: flowsOf([file]),
    traces: [{ kind: 'key', key, at, file }],
  };
}

const isJson = ({ profile }: HandedFile) => profile.format === 'json' && !profile.problem;

interface LackingObject {
  readonly file: HandedFile;
  readonly at: string;
  readonly keys: readonly string[];
}

/** The JSON object that the code indexed, by its keys; by the file if the same expression reads it. */
async function objectLacking(
  consumer: FailedConsumer,
  files: readonly HandedFile[],
  key: string,
): Promise<LackingObject | null> {
  const read = filesRead(files, consumer).slice(0, MOST_FILES);
  const mappings = (indexedSets(consumer, [key]) ?? []).filter(({ kind }) => kind === 'mapping');
  const objects: LackingObject[] = [];
  for (const file of read) {
    const found = await jsonObjects(file.absolute);
    objects.push(...found.map((object) => ({ file, ...object })));
  }
  const chain = subscriptsBefore(failingCode(consumer), key);
  const [last] = filesOpened(read, consumer);
  const roots = objects.filter(
    ({ file, at, keys }) =>
      mappings.some((mapping) => keys.length > 0 && isSame(keys, mapping.keys)) ||
      (chain?.isLoaded === true && file === last && at === '') ||
      (chain !== null && read.length === 1 && at === '' && loadsOnly(chain.object, consumer)),
  );
  for (const root of roots) {
    const at = (chain?.path ?? []).reduce(keyPathBelow, root.at);
    const asked = objects.find((object) => object.file === root.file && object.at === at);
    if (asked !== undefined && !asked.keys.includes(key)) return asked;
  }
  return null;
}

/** The code was not observed, and all that its text loads is this name. */
function loadsOnly(name: string, { isUnobserved, text }: FailedConsumer): boolean {
  if (!isUnobserved || !/^\w+$/.test(name)) return false;
  const loads = text.split('\n').filter((line) => /\bjson\.loads?\(/.test(line));
  const assigns = new RegExp(`\\b${escapePattern(name)}\\s*=[^=]*\\bjson\\.loads?\\(`);
  return loads.length === 1 && loads.every((line) => assigns.test(line));
}

/** The subscripts between a name, or a call that loads a file, and the last one: `x["a"][0]["key"]`. */
function subscriptsBefore(
  code: string,
  key: string,
): {
  readonly object: string;
  readonly path: readonly string[];
  readonly isLoaded: boolean;
} | null {
  const found = new RegExp(
    `([\\w.]+|\\))((?:\\s*\\[\\s*(?:'[^']*'|"[^"]*"|\\d+)\\s*\\])*)\\s*\\[\\s*(['"])${escapePattern(key)}\\3`,
  ).exec(code);
  if (found === null) return null;
  const [, object = '', before = ''] = found;
  const subscripts = [...before.matchAll(/\[\s*(?:'([^']*)'|"([^"]*)"|(\d+))\s*\]/g)];
  return {
    object,
    path: subscripts.map(([, single, double, index]) => single ?? double ?? `[${index}]`),
    isLoaded: object === ')' && /\bloads?\(|read_text|orjson/.test(code),
  };
}

const MOST_FILES = 20;

function isSame(file: readonly string[], held: readonly string[]): boolean {
  const names = new Set(held);
  return file.length === names.size && file.every((name) => names.has(name));
}
