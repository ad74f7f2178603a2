/** JSON documents, and JSON Lines: one value per line. */
import type { DataFormat } from '../data-format.ts';
import { parseJson } from '../parse-json.ts';
import { profileJson, profileJsonLines } from '../profile-json.ts';
import type { DataFormatRecord, TextRecognition, TextSample } from './format-record.ts';
import { type Reading, UTF8_TEXT } from './reading.ts';
import { textTable } from './table-source.ts';
import { YAML_READING } from './yaml.ts';

export const JSON_READING: Reading = { name: 'JSON', type: /^JSONDecodeError$/ };

export const json: DataFormatRecord = {
  name: 'json',
  label: 'JSON',
  extensions: ['json', 'geojson', 'ipynb'],
  text: recogniseJson,
  // JSON is also valid YAML.
  readsAs: [JSON_READING, YAML_READING, UTF8_TEXT],
  profile: textTable(profileJson),
};

export const jsonl: DataFormatRecord = {
  name: 'jsonl',
  label: 'JSON Lines',
  extensions: ['jsonl', 'ndjson'],
  readsAs: [UTF8_TEXT],
  profile: textTable(profileJsonLines),
};

function recogniseJson(
  sample: TextSample,
  promised: DataFormat | undefined,
): TextRecognition | null {
  const { text, complete } = sample;
  const opens = JSON_OPENING.test(text);
  if (!opens && promised !== 'json') return null;

  const whole = complete ? parseJson(text) : null;
  if (whole?.ok) {
    const isOneLine = promised === 'jsonl' && !text.trim().includes('\n');
    return { format: isOneLine ? 'jsonl' : 'json' };
  }
  if (!opens) return null;
  if (holdsJsonLines(sample, promised)) return { format: 'jsonl' };
  if (whole === null) return { format: 'json' };
  // A CSV can also start with `[x`: only the file name or the first key of an object shows that the
  // text is damaged JSON.
  if (promised !== undefined && promised !== 'json' && promised !== 'jsonl') return null;
  const problem = `is not valid JSON: ${whole.reason}`;
  return promised === undefined
    ? { format: 'json', problem }
    : { format: promised, problem, damaged: true };
}

const JSON_OPENING =
  /^\s*(\{\s*("|\}|$)|\[\s*([[{"\]\d]|-\d|$|(true|false|null|NaN|-?Infinity)\s*[,\]]))/;

function holdsJsonLines({ text, complete }: TextSample, promised: DataFormat | undefined): boolean {
  const lines = text.split('\n', 4);
  const whole = complete ? lines : lines.slice(0, -1);
  const filled = whole.filter((line) => line.trim() !== '').slice(0, 3);
  const parsed = filled.map((line) => parseJson(line));
  if (parsed[0]?.ok !== true) return false;
  const isObject = typeof parsed[0].value === 'object' && parsed[0].value !== null;
  if (promised === 'jsonl') return isObject;
  return isObject && filled.length > 1 && parsed.every((line) => line.ok);
}
