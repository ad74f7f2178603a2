import { type PipelineDocument, valueAt } from '../../pipeline-document.ts';

export type Mapping = Readonly<Record<string, unknown>>;

/** The job type that the reference sets when it tests a script. */
const TESTED_JOB_TYPE = 'testing';

/** The contract of one job type: `variants` change the contract for the job type of their name. */
export interface Contract {
  readonly values: Mapping;
  readonly jobType: string;
}

export function contractOf(document: PipelineDocument, given: Mapping): Contract {
  const own = mapping(given['job_args'])['job_type'];
  const jobType = typeof own === 'string' ? own : TESTED_JOB_TYPE;
  const variant = mapping(mapping(valueAt(document.value, ['variants']))[jobType]);
  const values = merge(
    mapping(valueAt(document.value, ['contract'])),
    mapping(variant['contract']),
  );
  return { values: merge(values, { inputs: requiredBy(variant, values) }), jobType };
}

/** A variant states in its dependencies, not in its contract, which inputs its job type requires. */
function requiredBy(variant: Mapping, contract: Mapping): Mapping {
  const inputs = mapping(contract['inputs']);
  const dependencies = Object.entries(mapping(mapping(variant['spec'])['dependencies']));
  return Object.fromEntries(
    dependencies.flatMap(([name, dependency]) => {
      const { required } = mapping(dependency) as { required?: unknown };
      return Object.hasOwn(inputs, name) && typeof required === 'boolean'
        ? [[name, { required }]]
        : [];
    }),
  );
}

export function mapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: Mapping, changes: Mapping): Mapping {
  const changed = Object.entries(changes).map(([key, value]): [string, unknown] => {
    const before = base[key];
    return [key, isMapping(before) && isMapping(value) ? merge(before, value) : value];
  });
  return { ...base, ...Object.fromEntries(changed) };
}
