import { quoteName } from '../text/describe-value.ts';
import { nearestName } from '../text/nearest-name.ts';
import { dagEdges, dagNodes, findLooseEdges, noNodes } from './dag.ts';
import { NO_STEPS } from './empty-pipeline.ts';
import { assembleConfig, type FormSource } from './form-source.ts';
import {
  findBadStepNames,
  findOutputClashes,
  findStepClashes,
  type LocatedName,
} from './name-clashes.ts';
import type { EdgeConfig, PipelineConfig } from './pipeline-config.ts';
import { describeKeyPath, type KeyPath, type PipelineDocument } from './pipeline-document.ts';
import { type Problem, throwProblems } from './problems.ts';
import { checkSchema, valueOrThrow } from './schema-problems.ts';
import { findMissingDirectories, resolveSettings } from './settings.ts';
import { type ScriptSpecValue, type SpecFileValue, specFileSchema } from './spec-schema.ts';
import { specStep } from './spec-step.ts';
import { stepConfig, written } from './step-config.ts';

/** A saved pipeline spec: `script_specs` as a list or by step, `data_flow_specs`, or a `dag`. */
export function readSpecForm(source: FormSource): PipelineConfig {
  const { document, base } = source;
  const value = valueOrThrow(
    checkSchema(specFileSchema, document),
    findMissingDirectories(document, base),
  );
  const { pipeline_name, defaults, dag, script_specs, data_flow_specs, ...settings } = value;
  const specs = locatedSpecs(script_specs, document);
  const nodes = dag === undefined ? specs : dagNodes(dag, document);
  const names = nodes.map(({ name }) => name);
  const edges = [
    ...(dag === undefined ? [] : dagEdges(dag, document)),
    ...flowEdges(data_flow_specs, document),
  ];
  throwProblems([
    ...(nodes.length === 0 ? [dag === undefined ? noSpecs(document) : noNodes(document)] : []),
    ...findBadStepNames(nodes, document),
    ...findStepClashes(nodes, document),
    ...(dag === undefined ? [] : findLooseSpecs(specs, names, document)),
    ...findLooseEdges(edges, names, document),
    ...specs.flatMap(({ valuePath }) => findOutputClashes(valuePath, document)),
  ]);
  return assembleConfig(source, resolveSettings(settings, base), {
    form: 'spec',
    name:
      pipeline_name === undefined ? undefined : written(document, ['pipeline_name'], pipeline_name),
    steps: nodes.map(({ name, path }) => {
      const located = specs.find((spec) => spec.name === name);
      return located === undefined
        ? stepConfig({ name, value: {}, valuePath: path, document, defaults })
        : specStep({
            name,
            spec: located.spec,
            valuePath: located.valuePath,
            document,
            keyPath: located.valuePath,
            defaults,
            defaultsDocument: document,
          });
    }),
    edges,
  });
}

interface LocatedSpec extends LocatedName {
  readonly spec: ScriptSpecValue;
  readonly valuePath: KeyPath;
}

function locatedSpecs(
  specs: SpecFileValue['script_specs'],
  document: PipelineDocument,
): LocatedSpec[] {
  if (!Array.isArray(specs)) {
    return document.keys(['script_specs']).flatMap((name) => {
      const valuePath = ['script_specs', name];
      const spec = specs[name];
      return spec === undefined ? [] : [{ name, path: valuePath, spec, valuePath }];
    });
  }
  return specs.map((spec, index) => {
    const valuePath = ['script_specs', index];
    const key = spec.step_name == null ? 'script_name' : 'step_name';
    const path = [...valuePath, key];
    return { name: written(document, path, spec[key] ?? ''), path, spec, valuePath };
  });
}

function flowEdges(
  flows: SpecFileValue['data_flow_specs'],
  document: PipelineDocument,
): EdgeConfig[] {
  return flows.map(({ from_step, to_step, data_path }, index) => {
    const keyPath = ['data_flow_specs', index];
    return {
      from: written(document, [...keyPath, 'from_step'], from_step),
      to: written(document, [...keyPath, 'to_step'], to_step),
      keyPath,
      ...(data_path == null ? {} : { dataPath: data_path }),
    };
  });
}

function noSpecs(document: PipelineDocument): Problem {
  return {
    message: NO_STEPS,
    location: document.locate(['script_specs']),
    cure: 'Add at least one entry to `script_specs`.',
  };
}

/** Specs of steps that are not in the DAG would never run. */
function findLooseSpecs(
  specs: readonly LocatedSpec[],
  nodes: readonly string[],
  document: PipelineDocument,
): Problem[] {
  return specs
    .filter(({ name }) => !nodes.includes(name))
    .map(({ name, path }) => {
      const near = nearestName(name, nodes);
      return {
        message: `${describeKeyPath(path)}: ${quoteName(name)} is not a node of the DAG`,
        location: document.locate(path),
        cure:
          near === undefined
            ? 'Add it to `dag.nodes`, or remove the spec.'
            : `Did you mean ${quoteName(near)}?`,
      };
    });
}
