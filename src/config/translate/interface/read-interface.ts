import path from 'node:path';
import { type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { RUNNABLE, skipReason } from '../sagemaker/skip-reasons.ts';
import type { TranslateContext, TranslatedStep, Translation } from '../translation.ts';
import { type Contract, contractOf, list, type Mapping, mapping } from './contract.ts';
import { contractShapeProblems } from './contract-shape.ts';
import { jobArguments } from './job-arguments.ts';
import { missingValues } from './missing-values.ts';

/**
 * A `*.step.yaml`: the contract of one script of the Python reference, which is called through
 * `main` with the logical names of the contract.
 */
export function readInterface(document: PipelineDocument, context: TranslateContext): Translation {
  const name = path.posix.basename(context.file).replace(/(\.step)?\.ya?ml$/, '');
  const given = context.given(name);
  const contract = contractOf(document, given);
  const reason = given['script'] === undefined ? withoutScript(document) : undefined;
  const shape = contractShapeProblems(document);
  const problems =
    shape.length > 0
      ? shape
      : reason === undefined
        ? [
            ...missingScript(contract, document, given),
            ...missingValues({ name, contract, document, given, file: context.file }),
          ]
        : [reason];
  return {
    kind: 'step interface',
    steps: [interfaceStep(name, contract)],
    problems,
    parameters: { types: new Map() },
  };
}

/** A step of that type runs no script on this machine, and the interface has no other step. */
function withoutScript(document: PipelineDocument): Problem | undefined {
  const typeAt = ['registry', 'sagemaker_step_type'];
  const assemblyAt = ['patterns', 'step_assembly'];
  const type = valueAt(document.value, typeAt);
  const refused = (why: string, at: string[]): Problem => ({
    message: `the step runs no script: ${why}`,
    location: document.locate(at),
    cure: 'Give the interface of a step that runs a script, or set `script` in a pipeline file with `from`.',
  });
  if (valueAt(document.value, assemblyAt) === 'delegation') {
    return refused('an SDK carries it out', assemblyAt);
  }
  if (typeof type !== 'string' || RUNNABLE.some((one) => one === type)) return undefined;
  return refused(skipReason(type) ?? `a service runs steps of the type \`${type}\``, typeAt);
}

function missingScript(contract: Contract, document: PipelineDocument, given: Mapping): Problem[] {
  if (typeof contract.values['entry_point'] === 'string' || given['script'] !== undefined) {
    return [];
  }
  return [
    {
      message: 'the contract names no script',
      location: document.locate(['contract']),
      cure: 'Add `entry_point: script.py` to `contract`.',
    },
  ];
}

function interfaceStep(name: string, { values, jobType }: Contract): TranslatedStep {
  const script = values['entry_point'];
  // The script loads these inputs from its own directory.
  const bundled = list(values['skip_inputs']);
  const inputs = Object.entries(mapping(values['inputs'])).map(([input, port]) => {
    const sample = mapping(port)['required'] !== false && !bundled.includes(input);
    // An empty path is an optional input that is not set.
    return [input, sample ? { sample: true } : ''];
  });
  const outputs = Object.keys(mapping(values['outputs'])).map((one) => [one, `${name}/${one}/`]);
  const environ = Object.entries(mapping(mapping(values['env_vars'])['optional'])).map(
    ([key, value]) => [key, value === null ? '' : `${value}`],
  );
  return {
    name,
    path: ['contract'],
    value: {
      ...(typeof script === 'string' ? { script } : {}),
      input_paths: Object.fromEntries(inputs),
      ...(outputs.length === 0 ? {} : { output_paths: Object.fromEntries(outputs) }),
      environ_vars: Object.fromEntries(environ),
      job_args: jobArguments({ values, jobType }).values,
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
