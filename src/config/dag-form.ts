import path from 'node:path';
import { dagEdges, dagNodes, findLooseEdges, noNodes } from './dag.ts';
import { assembleConfig, type FormSource } from './form-source.ts';
import { findBadStepNames, findStepClashes } from './name-clashes.ts';
import type { PipelineConfig } from './pipeline-config.ts';
import { throwProblems } from './problems.ts';
import { findSavedSpec } from './saved-specs.ts';
import { checkSchema, valueOrThrow } from './schema-problems.ts';
import { findMissingDirectories, resolveSettings } from './settings.ts';
import { dagFileSchema } from './spec-schema.ts';
import { specStep } from './spec-step.ts';
import { REFERENCE_JOB_ARGS, stepConfig, written } from './step-config.ts';

/** `dag: { nodes, edges }` together with the saved specs of its nodes, if any. */
export function readDagForm(source: FormSource): PipelineConfig {
  const { document, base, cwd } = source;
  const value = valueOrThrow(
    checkSchema(dagFileSchema, document),
    findMissingDirectories(document, base),
  );
  const { name, dag, specs_dir, defaults, ...rest } = value;
  const settings = resolveSettings(rest, base);
  const nodes = dagNodes(dag, document);
  const edges = dagEdges(dag, document);
  throwProblems([
    ...(nodes.length === 0 ? [noNodes(document)] : []),
    ...findBadStepNames(nodes, document),
    ...findStepClashes(nodes, document),
    ...findLooseEdges(
      edges,
      nodes.map((node) => node.name),
      document,
    ),
  ]);
  const specsDirs = [
    ...(specs_dir === undefined ? [] : [path.resolve(settings.root, specs_dir)]),
    ...source.specsDirs,
  ];
  const saved = nodes.map((node) => findSavedSpec(node.name, specsDirs, cwd));
  throwProblems(saved.flatMap((spec) => spec?.problems ?? []));
  return assembleConfig(source, settings, {
    form: 'dag',
    name: name === undefined ? undefined : written(document, ['name'], name),
    steps: nodes.map((node, index) => {
      const found = saved[index];
      return found?.spec === undefined
        ? stepConfig({
            name: node.name,
            value: {},
            valuePath: node.path,
            document,
            defaults,
            jobArgsFallback: REFERENCE_JOB_ARGS,
          })
        : specStep({
            name: node.name,
            spec: found.spec,
            valuePath: [],
            document: found.document,
            keyPath: node.path,
            defaults,
            defaultsDocument: document,
          });
    }),
    edges,
  });
}
