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
export function blameShapes(consumer: FailedConsumer, handed: readonly HandedOver[]): Cause | null {
  const text = words(consumer.exception);
  if (!UNFIT.test(text)) return null;
  const numbers = new Set([...text.matchAll(/\d+/g)].map(([number]) => Number(number)));
  const arrays = filesRead(handed.flatMap(handedFiles).filter(hasArray), consumer);
  const shaped = arrays.flatMap((file) =>
    arraysOf(file)
      // A dimension of 1 fits by chance.
      .filter(({ shape }) => shape.some((size) => size > 1 && numbers.has(size)))
      .map(({ shape, name }) => ({ file, shape, name })),
  );
  const [first] = shaped;
  if (first === undefined) return null;
  const shapes = unique(
    shaped.map(({ file, shape, name }) => `${name}${fileName(file)} is ${say(shape)}`),
  );
  return {
    code: 'data-flow-incompatible',
    message: `${consumer.script} uses arrays of shapes that do not fit together: ${shapes.slice(0, 3).join(', ')}`,
    hint: 'Compare the shapes with what both scripts expect.',
    evidence: shaped
      .slice(0, 5)
      .map(
        ({ file, shape, name }) =>
          `${name}${fileName(file)}${writtenBy(file.from)}: shape ${say(shape)}`,
      ),
    flows: flowsOf(shaped.map(({ file }) => file)),
  };
}

const UNFIT =
  /^(operands could not be broadcast|matmul: |shapes .+ not aligned|all the input array dimensions|cannot reshape array|could not broadcast input|index \d+ is out of bounds for axis \d+ with size|too many indices for array|Found input variables with inconsistent numbers of samples|boolean index did not match|x and y must have same)/;

const hasArray = (file: HandedFile) => arraysOf(file).length > 0;

/** The array of a file, and those among the members of an archive, with their names. */
function arraysOf({ profile: { array, members = [] } }: HandedFile) {
  const inside = members.flatMap((member) =>
    member.array === undefined
      ? []
      : [{ shape: member.array.shape, name: `\`${member.name}\` in ` }],
  );
  return [...(array === undefined ? [] : [{ shape: array.shape, name: '' }]), ...inside];
}

function say(shape: readonly number[]): string {
  return `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
}
