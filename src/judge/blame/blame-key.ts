import { jsonObjects } from '../../data/search/json-keys.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import { className, failingCode, splitFrames } from './exception-facts.ts';
import { filesOpened, filesRead } from './files-read.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedFile,
  type HandedOver,
  handedFiles,
  listNames,
  writtenBy,
} from './handed-over.ts';
import { indexedSets } from './key-sets.ts';
import { makesItself } from './made-by-script.ts';

/** The consumer reads a key that the very JSON object which it indexed does not have. */
export async function blameKey(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): Promise<Cause | null> {
  const { exception, script, text = '' } = consumer;
  const { key } = exception;
  if (className(exception) !== 'KeyError' || typeof key !== 'string') return null;
  if (splitFrames(consumer).library.length > 0) return null;
  if (makesItself(text, key, failingCode(consumer))) return null;
  const found = await objectLacking(consumer, handed.flatMap(handedFiles).filter(isJson), key);
  if (found === null) return null;
  const { file, at, keys } = found;
  const place = at === '' ? fileName(file) : `\`${at}\` in ${fileName(file)}`;
  const suggestion = didYouMean(key, keys);
  const start = suggestion === undefined ? '' : `${suggestion} `;
  const cure = (writer: string) =>
    `${start}Write the key in ${writer}, or change ${script} to read the existing keys.`;
  return {
    code: 'key-missing',
    message: `${script} reads key \`${key}\`, which ${place} does not have`,
    hint: cure(file.from.producerScript ?? 'the file'),
    hintAt: cure,
    evidence: [`${fileName(file)}${writtenBy(file.from)}, has: ${listNames(keys)}`],
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

/** The JSON object that the code indexed, by its keys; by the file if it was just read. */
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
  const lacking = objects.filter(({ keys }) => !keys.includes(key));
  for (const { keys } of mappings) {
    const same = lacking.find((object) => object.keys.length > 0 && isSame(object.keys, keys));
    if (same !== undefined) return same;
  }
  const [last] = filesOpened(read, consumer);
  if (last === undefined || !/\bload(s)?\(|read_text|orjson/.test(failingCode(consumer)))
    return null;
  return lacking.find(({ file, at }) => file === last && at === '') ?? null;
}

const MOST_FILES = 20;

function isSame(file: readonly string[], held: readonly string[]): boolean {
  const names = new Set(held);
  return file.length === names.size && file.every((name) => names.has(name));
}
