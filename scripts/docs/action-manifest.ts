import { Document, isScalar, Scalar, visit } from 'yaml';
import { ACTION_INPUTS } from '../../src/github/input-schema.ts';
import { ACTION_OUTPUTS } from '../../src/github/outputs.ts';

/** `inputs:` of `action.yml`. */
export function manifestInputs(): string {
  const inputs = Object.entries(ACTION_INPUTS).map(([name, input]) => [
    name,
    { description: input.description, required: false, default: input.default },
  ]);
  return toYaml({ inputs: Object.fromEntries(inputs) });
}

/** `outputs:` of `action.yml`. */
export function manifestOutputs(): string {
  const outputs = Object.entries(ACTION_OUTPUTS).map(([name, { description }]) => [
    name,
    { description },
  ]);
  return toYaml({ outputs: Object.fromEntries(outputs) });
}

/** Formatted: long texts are folded below their key. */
function toYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Pair: (_key, { key, value: text }) => {
      if (isScalar(key) && key.value === 'description' && isScalar<string>(text)) {
        if (text.value.length > LONGEST_IN_LINE) text.type = Scalar.BLOCK_FOLDED;
      }
    },
  });
  return document.toString({ lineWidth: 100 });
}

const LONGEST_IN_LINE = 75;
