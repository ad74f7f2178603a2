import { didYouMean } from '../../../text/nearest-name.ts';

/**
 * Values of a definition: literals, `{"Get": …}` and `{"Std:Join": …}`. A property of a step is not
 * a text but the output of that step.
 */

/** The value of an expression. */
export type Resolved =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'output'; readonly of: OutputProperty }
  | {
      readonly kind: 'unknown';
      readonly reason: string;
      readonly cure: string;
      readonly mendsDefinition?: true;
    };

/** An output of a step, or a part of it. */
export interface OutputProperty {
  readonly step: string;
  readonly output: string;
  /** Path in the output. */
  readonly below?: string;
  /** SageMaker hands this output over as an archive of that name. */
  readonly archive?: string;
}

export interface Scope {
  readonly pipeline: string;
  /** Name → value; `undefined` for a parameter without a default. */
  readonly parameters: ReadonlyMap<string, unknown>;
}

export function resolve(value: unknown, scope: Scope): Resolved {
  if (typeof value !== 'object' || value === null) return text(value);
  const entries = Object.entries(value);
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined) return unknownValue(value);
  const [operator, operand] = entry;
  if (operator === 'Get' && typeof operand === 'string') return resolveGet(operand, scope);
  if (operator === 'Std:Join') return resolveJoin(operand, scope);
  if (operator === 'Std:JsonGet') {
    return {
      kind: 'unknown',
      reason: 'the value is read from a file that another step writes (`Std:JsonGet`)',
      cure: 'Give a value for it',
    };
  }
  return unknownValue(value);
}

function text(value: unknown): Resolved {
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'True' : 'False' };
  return { kind: 'text', text: `${value ?? ''}` };
}

function unknownValue(value: object): Resolved {
  return {
    kind: 'unknown',
    reason: `the expression \`${Object.keys(value).join(', ')}\` is not supported`,
    cure: 'Give a value for it',
  };
}

function resolveGet(reference: string, { pipeline, parameters }: Scope): Resolved {
  const [kind, name = ''] = split(reference);
  if (kind === 'Parameters') {
    const value = parameters.get(name);
    if (value !== undefined) return text(value);
    if (!parameters.has(name)) {
      return {
        kind: 'unknown',
        reason: `the definition has no parameter \`${name}\``,
        cure:
          didYouMean(name, parameters.keys()) ?? 'Declare it in `Parameters` of the definition.',
        mendsDefinition: true,
      };
    }
    return {
      kind: 'unknown',
      reason: `the parameter \`${name}\` has no default value`,
      cure: `Give its value: \`parameters: { ${name}: … }\``,
    };
  }
  if (kind === 'Execution') {
    const given = parameters.get(reference);
    if (given !== undefined) return text(given);
    if (name === 'PipelineName') return text(pipeline);
    if (name === 'PipelineExecutionId') return text('local-run');
    return {
      kind: 'unknown',
      reason: `\`${reference}\` is known only to SageMaker`,
      cure: `Give its value: \`parameters: { ${reference}: … }\``,
    };
  }
  if (kind === 'Steps') return resolveProperty(name);
  return unknownValue({ Get: reference });
}

function resolveProperty(reference: string): Resolved {
  const [step, property = ''] = split(reference);
  const named = /^ProcessingOutputConfig\.Outputs\[['"](.+)['"]\]\.S3Output\.S3Uri$/.exec(property);
  if (named?.[1] !== undefined) return { kind: 'output', of: { step, output: named[1] } };
  if (/\bS3ModelArtifacts$/.test(property)) {
    return { kind: 'output', of: { step, output: 'model', archive: 'model.tar.gz' } };
  }
  if (property === 'TransformOutput.S3OutputPath') {
    return { kind: 'output', of: { step, output: 'TransformOutput' } };
  }
  return {
    kind: 'unknown',
    reason: `\`Steps.${reference}\` is known only to SageMaker`,
    cure: 'Give a value for it',
  };
}

/** Texts are joined; the path below an output stays a part of that output. */
function resolveJoin(operand: unknown, scope: Scope): Resolved {
  const { On: on = '', Values: values } = (operand ?? {}) as {
    readonly On?: unknown;
    readonly Values?: unknown;
  };
  if (!Array.isArray(values) || typeof on !== 'string') {
    return {
      kind: 'unknown',
      reason: '`Std:Join` needs a list `Values`, and a text `On`',
      cure: 'Give a value for it',
    };
  }
  const parts = values.map((value) => resolve(value, scope));
  const unknown = parts.find((part) => part.kind === 'unknown');
  if (unknown !== undefined) return unknown;
  const [first, ...others] = parts;
  const rest = others.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
  if (first?.kind === 'output' && rest.length === others.length && /^\/?$/.test(on)) {
    const below = rest.join(on).replace(/^\/+|\/+$/g, '');
    return { kind: 'output', of: { ...first.of, ...(below === '' ? {} : { below }) } };
  }
  if (parts.some((part) => part.kind === 'output')) {
    return {
      kind: 'unknown',
      reason: 'an output of a step is joined to other text',
      cure: 'Give a value for it',
    };
  }
  return text(parts.map((part) => (part.kind === 'text' ? part.text : '')).join(on));
}

/** At the first dot. */
function split(reference: string): [string, string?] {
  const dot = reference.indexOf('.');
  return dot < 0 ? [reference] : [reference.slice(0, dot), reference.slice(dot + 1)];
}
