import type { DataFormat } from './data-format.ts';
import { DATA_FORMATS, recordOf } from './formats/data-formats.ts';
import type { TextRecognition, TextSample } from './formats/format-record.ts';

/**
 * The format of a text. The file name decides between formats that fit the content. If the content
 * does not fit the format of the name, the content decides.
 *
 * @param promised the format that the name suggests, if any
 */
export function recogniseText(
  sample: TextSample,
  promised: DataFormat | undefined,
): TextRecognition {
  const { text } = sample;
  const marked = DATA_FORMATS.find(({ textMagic }) => textMagic?.test(text));
  if (marked !== undefined) return { format: marked.name };
  const named = recordOf(promised);
  if (named?.anyText) return { format: named.name };
  for (const { text: recognise } of DATA_FORMATS) {
    const recognition = recognise?.(sample, promised) ?? null;
    if (recognition !== null) return specialised(recognition, text);
  }
  return { format: 'unknown' };
}

/** Some formats are JSON documents of a certain form. */
function specialised(recognition: TextRecognition, text: string): TextRecognition {
  if (recognition.format !== 'json' || recognition.problem !== undefined) return recognition;
  const special = DATA_FORMATS.find(({ jsonMagic }) => jsonMagic?.test(text));
  return special === undefined ? recognition : { format: special.name };
}
