/** Changes to the pipeline file. */
import { type Label, type Mutation, type Project, stepOf } from '../mutation.ts';
import { readProject } from '../project-files.ts';
import { seeded } from '../seeded.ts';
import { type Baseline, changed } from './baseline.ts';

interface Change {
  readonly what: string;
  readonly names: readonly string[];
  readonly change: (project: Project) => void;
  readonly neutral?: boolean;
}

export function settingMutations(baseline: Baseline): Mutation[] {
  const { name } = baseline;
  const { pipeline } = readProject(name);
  const changes = Object.keys(pipeline.steps).flatMap((step) => {
    const random = seeded(`settings ${name} ${step}`);
    return random.some(stepChanges(name, step), 2);
  });
  return [...changes, ...valuesLeftOut(name), ...wholeChanges(name)].map((one) => ({
    id: `${name}/pipeline file/${one.what}`,
    kind: one.neutral === true ? 'neutral' : 'pipeline',
    label: (one.neutral === true
      ? { fault: 'none' }
      : { fault: 'setting', names: one.names }) satisfies Label,
    project: changed(name, one.change),
  }));
}

function stepChanges(name: Baseline['name'], step: string): Change[] {
  const { steps } = readProject(name).pipeline;
  const { input_paths = {}, output_paths = {} } = steps[step] ?? {};
  const inputs = Object.entries(input_paths);
  const outputs = Object.entries(output_paths);
  return [
    ...inputs.map(([key, value]) => ({
      what: `${step}: input ${key} renamed`,
      names: [key],
      change: (project: Project) => {
        stepOf(project, step).input_paths = { ...without(input_paths, key), [`${key}_x`]: value };
      },
    })),
    ...inputs.map(([key]) => ({
      what: `${step}: input ${key} left out`,
      names: [key],
      change: (project: Project) => {
        stepOf(project, step).input_paths = without(input_paths, key);
      },
    })),
    ...inputs.map(([key]) => ({
      what: `${step}: input ${key} from an unknown step`,
      names: ['no_such_step'],
      change: (project: Project) => {
        stepOf(project, step).input_paths = {
          ...input_paths,
          [key]: { from: 'no_such_step.data' },
        };
      },
    })),
    ...outputs.map(([key, value]) => ({
      what: `${step}: output ${key} renamed`,
      names: [key],
      change: (project: Project) => {
        stepOf(project, step).output_paths = { ...without(output_paths, key), [`${key}_x`]: value };
      },
    })),
    {
      what: `${step}: script misspelt`,
      names: [`${step}`, `${step}x.py`],
      change: (project: Project) => {
        stepOf(project, step).script = `${step}x.py`;
      },
    },
  ];
}

/** Variables and arguments that no step gets any more. */
function valuesLeftOut(name: Baseline['name']): Change[] {
  const { steps, defaults } = readProject(name).pipeline;
  const all = [defaults ?? {}, ...Object.values(steps)];
  const keys = (kind: 'environ_vars' | 'job_args') => [
    ...new Set(all.flatMap((one) => Object.keys(one[kind] ?? {}))),
  ];
  return [
    ...keys('environ_vars').map((variable) => ({
      what: `variable ${variable} left out`,
      names: [variable],
      change: (project: Project) => removeEverywhere(project, 'environ_vars', variable),
    })),
    ...keys('job_args').map((argument) => ({
      what: `argument ${argument} left out`,
      names: [argument],
      change: (project: Project) => removeEverywhere(project, 'job_args', argument),
    })),
  ];
}

function removeEverywhere(project: Project, kind: 'environ_vars' | 'job_args', key: string): void {
  const { pipeline } = project;
  for (const step of [pipeline.defaults ?? {}, ...Object.values(pipeline.steps)]) {
    const values = step[kind];
    if (values !== undefined && values !== null) {
      (step as Record<string, unknown>)[kind] = without(values as Record<string, unknown>, key);
    }
  }
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function wholeChanges(name: Baseline['name']): Change[] {
  const { pipeline } = readProject(name);
  const [first = ''] = Object.keys(pipeline.steps);
  return [
    {
      what: 'input path that does not exist',
      names: ['data/no_such.csv', 'no_such.csv'],
      change: (project) => {
        const step = stepOf(project, first);
        const [key = ''] = Object.keys(step.input_paths ?? {});
        step.input_paths = { ...step.input_paths, [key]: 'data/no_such.csv' };
      },
    },
    {
      what: 'steps in reverse order',
      names: [],
      neutral: true,
      change: (project) => {
        project.pipeline.steps = Object.fromEntries(
          Object.entries(project.pipeline.steps).reverse(),
        );
      },
    },
    {
      what: 'another name and longer time limits',
      names: [],
      neutral: true,
      change: (project) => {
        project.pipeline.name = 'renamed';
        for (const step of Object.values(project.pipeline.steps)) step.timeout = 300;
      },
    },
    {
      what: 'an unused variable and argument',
      names: [],
      neutral: true,
      change: (project) => {
        stepOf(project, first).environ_vars = {
          ...stepOf(project, first).environ_vars,
          UNUSED: '1',
        };
        stepOf(project, first).job_args = { ...stepOf(project, first).job_args, unused: 1 };
      },
    },
  ];
}
