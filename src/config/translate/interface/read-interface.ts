import path from 'node:path';
import { type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import type { TranslateContext, TranslatedStep, Translation } from '../translation.ts';

/**
 * A `*.step.yaml`: the contract of one script of the Python reference, which is called through
 * `main` with the logical names of the contract.
 */
export function readInterface(document: PipelineDocument, context: TranslateContext): Translation {
  const problems: Problem[] = [];
  const name = path.posix.basename(context.file).replace(/(\.step)?\.ya?ml$/, '');
  const step = interfaceStep(name, document, context, problems);
  return { kind: 'step interface', steps: [step], problems };
}

function interfaceStep(
  name: string,
  document: PipelineDocument,
  context: TranslateContext,
  problems: Problem[],
): TranslatedStep {
  const entry = valueAt(document.value, ['contract', 'entry_point']);
  const given = context.given(name);
  if (typeof entry !== 'string' && given['script'] === undefined) {
    problems.push({
      message: 'the contract names no script',
      location: document.locate(['contract']),
      cure: 'Add `entry_point: script.py` to `contract`.',
    });
  }
  const { environ, unset } = environment(document);
  for (const variable of unset.filter((one) => !isGiven(given['environ_vars'], one))) {
    problems.push({
      message: `the contract requires the variable \`${variable}\`, which has no default value`,
      location: document.locate(['contract', 'env_vars', 'required']),
      cure: `Write it into a pipeline file: \`from: ${path.posix.basename(context.file)}\` and \`steps: { ${name}: { environ_vars: { ${variable}: "…" } } }\`.`,
    });
  }
  const inputs = document.keys(['contract', 'inputs']).map((input): [string, unknown] => {
    const required = valueAt(document.value, ['contract', 'inputs', input, 'required']) !== false;
    // An empty path is an optional input that is not set.
    return [input, required ? { sample: true } : ''];
  });
  const outputs = document
    .keys(['contract', 'outputs'])
    .map((output): [string, string] => [output, `${name}/${output}/`]);
  return {
    name,
    path: ['contract'],
    value: {
      ...(typeof entry === 'string' ? { script: entry } : {}),
      input_paths: Object.fromEntries(inputs),
      ...(outputs.length === 0 ? {} : { output_paths: Object.fromEntries(outputs) }),
      environ_vars: environ,
      job_args: jobArgs(document),
    },
    origins: {
      script: ['contract', 'entry_point'],
      input_paths: ['contract', 'inputs'],
      output_paths: ['contract', 'outputs'],
      environ_vars: ['contract', 'env_vars'],
      job_args: ['contract', 'job_arguments'],
    },
  };
}

function isGiven(values: unknown, name: string): boolean {
  return typeof values === 'object' && values !== null && Object.hasOwn(values, name);
}

function environment(document: PipelineDocument): {
  readonly environ: Record<string, string>;
  /** Required variables, for which the contract has no value. */
  readonly unset: readonly string[];
} {
  const at = ['contract', 'env_vars'];
  const required = valueAt(document.value, [...at, 'required']);
  const optional = document.keys([...at, 'optional']).map((name): [string, string] => {
    const value = valueAt(document.value, [...at, 'optional', name]);
    return [name, value === null ? '' : `${value}`];
  });
  return {
    environ: Object.fromEntries(optional),
    unset: Array.isArray(required)
      ? required.map((name) => `${name}`)
      : Object.keys(required ?? {}),
  };
}

/** Arguments with a value, and the type of the job, which the reference sets to `testing`. */
function jobArgs(document: PipelineDocument): Record<string, unknown> {
  const fixed = document.keys(['contract', 'arguments']).map((name): [string, unknown] => {
    const value = valueAt(document.value, ['contract', 'arguments', name]);
    return [name.replace(/^--/, '').replaceAll('-', '_'), value];
  });
  const listed = valueAt(document.value, ['contract', 'job_arguments']);
  const sources = (Array.isArray(listed) ? listed : []).flatMap((one) =>
    one?.source === 'job_type' ? [['job_type', 'testing'] as const] : [],
  );
  return Object.fromEntries([...sources, ...fixed]);
}
