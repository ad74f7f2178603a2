import { parseJson } from './parse-json.ts';
import type { DataFormat } from './profile.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

export interface TextSample {
  readonly text: string;
  /** The sample is the whole content. */
  readonly complete: boolean;
}

export interface TextRecognition {
  readonly format: DataFormat;
  readonly problem?: string;
  /** It is broken, and not only other than its name says. */
  readonly damaged?: true;
}

/**
 * The format of a text. Its name decides among what the content could be; content that cannot be
 * what the name promises is told by itself.
 *
 * @param promised the format the name promises, `undefined` for none
 */
export function recogniseText(
  sample: TextSample,
  promised: DataFormat | undefined,
): TextRecognition {
  const { text } = sample;
  if (/^tree\r?\nversion=/.test(text)) return { format: 'lightgbm' };
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<svg[\s>]/.test(text)) return { format: 'image' };
  // Nearly every text is one of these, JSON among them.
  if (promised === 'yaml' || promised === 'text') return { format: promised };
  if (promised === 'pickle' && OLD_PICKLE.test(text)) return { format: 'pickle' };
  return recogniseJson(sample, promised) ?? recogniseDelimited(sample, promised);
}

/** Protocols 0 and 1 of pickle are text: an opening mark, a global, or a plain value in a line. */
const OLD_PICKLE = /^(\([dlti]|c[\w.]+\n\w+\n|[IFL]-?\d[\d.eL]*\n|[SV]['"]|N\.)/;

function recogniseJson(
  sample: TextSample,
  promised: DataFormat | undefined,
): TextRecognition | null {
  const { text, complete } = sample;
  const opens = JSON_OPENING.test(text);
  if (!opens && promised !== 'json') return null;

  const whole = complete ? parseJson(text) : null;
  if (whole?.ok) {
    if (promised === 'jsonl' && !text.trim().includes('\n')) return { format: 'jsonl' };
    return { format: /^\s*\{\s*"learner"\s*:\s*\{/.test(text) ? 'xgboost' : 'json' };
  }
  if (!opens) return null;
  if (holdsJsonLines(sample, promised)) return { format: 'jsonl' };
  if (whole === null) {
    const isModel = /^\s*\{\s*"learner"\s*:\s*\{/.test(text);
    return { format: isModel ? 'xgboost' : 'json' };
  }
  // `[x` may begin a CSV as well; only the name, or an object's first key, makes it broken JSON.
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

function recogniseDelimited(
  { text, complete }: TextSample,
  promised: DataFormat | undefined,
): TextRecognition {
  const sniff = sniffDelimiter(text, complete);
  if (promised === 'csv' || promised === 'tsv') {
    if (text.trim() === '' || sniff === null) return { format: promised };
    return { format: sniff.delimiter === '\t' ? 'tsv' : 'csv' };
  }
  if (sniff?.consistent) return { format: sniff.delimiter === '\t' ? 'tsv' : 'csv' };
  if (/^---(\s|$)/.test(text)) return { format: 'yaml' };
  return { format: 'text' };
}
