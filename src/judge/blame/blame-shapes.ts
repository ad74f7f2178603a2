import { arrayShape } from '../../data/search/array-shape.ts';
import { words } from './exception-facts.ts';
import { filesRead } from './files-read.ts';
import {
  type Cause,
  type FailedConsumer,
  fileName,
  flowsOf,
  type HandedFile,
  type HandedOver,
  handedFiles,
  unique,
  writtenBy,
} from './handed-over.ts';

/** Arrays do not fit together, and the very shapes of the exception are those of input files. */
export async function blameShapes(
  consumer: FailedConsumer,
  handed: readonly HandedOver[],
): Promise<Cause | null> {
  const text = words(consumer.exception);
  if (!UNFIT.test(text)) return null;
  const numbers = new Set([...text.matchAll(/\d+/g)].map(([number]) => Number(number)));
  const arrays = filesRead(handed.flatMap(handedFiles).filter(isArray), consumer);
  const shaped: { readonly file: HandedFile; readonly shape: readonly number[] }[] = [];
  for (const file of arrays.slice(0, MOST_FILES)) {
    const shape = await arrayShape(file.absolute);
    // A dimension of 1 fits by chance.
    if (shape?.some((size) => size > 1 && numbers.has(size))) shaped.push({ file, shape });
  }
  const [first] = shaped;
  if (first === undefined) return null;
  const told = unique(shaped.map(({ file, shape }) => `${fileName(file)} is ${say(shape)}`));
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} uses arrays of shapes that do not fit together: ${told.slice(0, 3).join(', ')}`,
    hint: 'Compare the shapes with what both scripts expect.',
    evidence: shaped
      .slice(0, 5)
      .map(({ file, shape }) => `${fileName(file)}${writtenBy(file.from)}: shape ${say(shape)}`),
    flows: flowsOf(shaped.map(({ file }) => file)),
  };
}

const MOST_FILES = 20;

const UNFIT =
  /^(operands could not be broadcast|matmul: |shapes .+ not aligned|all the input array dimensions|cannot reshape array|could not broadcast input|index \d+ is out of bounds for axis \d+ with size|too many indices for array|Found input variables with inconsistent numbers of samples|boolean index did not match|x and y must have same)/;

const isArray = ({ profile }: HandedFile) => profile.format === 'npy';

function say(shape: readonly number[]): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}
