import path from 'node:path';
import type { KeyPath, PipelineDocument } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { type Contract, list, type Mapping, mapping } from './contract.ts';
import { jobArguments } from './job-arguments.ts';

interface Interface {
  readonly name: string;
  readonly file: string;
  readonly contract: Contract;
  readonly document: PipelineDocument;
  /** What the user wrote about the step in a pipeline file. */
  readonly given: Mapping;
}

interface Missing {
  readonly message: string;
  readonly at: KeyPath;
  /** The key of the step, the name in it, and the value to write. */
  readonly key: 'environ_vars' | 'job_args' | 'input_paths';
  readonly named: string;
  readonly value: string;
}

/** What a run needs, and the interface does not contain. */
export function missingValues(step: Interface): Problem[] {
  return [...variables(step.contract), ...args(step.contract), ...channels(step.contract)]
    .filter(({ key, named }) => !Object.hasOwn(mapping(step.given[key]), named))
    .map(({ message, at, key, named, value }) => ({
      message,
      location: step.document.locate(at),
      cure: `Write it into a pipeline file: \`from: ${path.posix.basename(step.file)}\` and \`steps: { ${step.name}: { ${key}: { ${named}: ${value} } } }\`.`,
    }));
}

function variables({ values }: Contract): Missing[] {
  const required = mapping(values['env_vars'])['required'];
  const names = Array.isArray(required) ? required.map(String) : Object.keys(mapping(required));
  const computed = Object.keys(mapping(values['computed_env_paths']));
  return [
    ...names.map((named) => ({
      message: `the contract requires the variable \`${named}\`, which has no default value`,
      at: ['contract', 'env_vars', 'required'],
      named,
    })),
    ...computed.map((named) => ({
      message: `the variable \`${named}\` is a path in S3 that only a pipeline in SageMaker has`,
      at: ['contract', 'computed_env_paths'],
      named,
    })),
  ].map((one): Missing => ({ ...one, key: 'environ_vars', value: '"…"' }));
}

function args(contract: Contract): Missing[] {
  return jobArguments(contract).unset.map((named) => ({
    message: `the interface has no value for the argument \`${named}\``,
    at: ['contract', 'job_arguments'],
    key: 'job_args',
    named,
    value: '…',
  }));
}

/** Sample data is files in one directory, but the script reads one directory for each channel. */
function channels({ values }: Contract): Missing[] {
  return Object.entries(mapping(values['inputs'])).flatMap(([named, port]) => {
    const { required, channels: found } = mapping(port) as Mapping & {
      required?: unknown;
      channels?: unknown;
    };
    const directories = list(found).map((one) => `\`${one}\``);
    if (directories.length === 0 || required === false) return [];
    return [
      {
        message: `no sample data can be created for the input \`${named}\`, which has the directories ${directories.join(', ')}`,
        at: ['contract', 'inputs', named, 'channels'],
        key: 'input_paths' as const,
        named,
        value: 'path/to/directory',
      },
    ];
  });
}
