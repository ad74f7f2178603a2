import path from 'node:path';
import { type KeyPath, type PipelineDocument, valueAt } from '../../pipeline-document.ts';
import type { Problem } from '../../problems.ts';
import { readTextFile } from '../../read-text-file.ts';
import { parseDocument } from '../../yaml-document.ts';
import type { TranslateContext, Translation } from '../translation.ts';
import { expandStages, type ReadVars } from './expand-stages.ts';
import type { Values } from './interpolate.ts';
import { parameterProblems, UNREADABLE } from './parameter-problems.ts';
import { pathProblems } from './path-problems.ts';
import { resolveStage } from './resolve-stage.ts';
import { sharedOutputs } from './shared-outputs.ts';
import { splitDirectories } from './split-directories.ts';
import { stageStep } from './stage-step.ts';

/** The stages of a `dvc.yaml`: each is a step, and paths connect them. */
export function readStages(document: PipelineDocument, context: TranslateContext): Translation {
  const problems: Problem[] = [];
  const reading = { document, context, problems };
  const names = new Set<string>();
  const declared = (values: Values = {}): Values => {
    for (const name of Object.keys(values)) names.add(name);
    return values;
  };
  const valuesAt = (vars: unknown, path: KeyPath, wdir: string): Values => ({
    ...declared(valuesIn('params.yaml', wdir, context)),
    ...declared(valuesOf(vars, path, wdir, reading)),
    ...context.parameters,
  });
  const scope = valuesAt(valueAt(document.value, ['vars']), ['vars'], '.');
  // The values of the file override those of `params.yaml` beside it.
  const readVars: ReadVars = (vars, at, wdir) =>
    path.posix.normalize(wdir) === '.'
      ? declared(valuesOf(vars, at, wdir, reading))
      : valuesAt(vars, at, wdir);
  const stages = expandStages(document, { scope, readVars }, problems);
  if (stages.length === 0 && problems.length === 0) {
    problems.push({
      message: 'the `dvc.yaml` has no stages',
      location: document.locate(['stages']),
      cure: 'Add one with `dvc stage add`.',
    });
  }
  const resolved = stages.map((stage) => resolveStage(stage, context));
  problems.push(
    ...pathProblems(resolved, document, context),
    ...sharedOutputs(resolved, document),
    ...parameterProblems(resolved, document, (file, wdir) =>
      isReadable(file) ? valuesIn(file, wdir, context) : UNREADABLE,
    ),
  );
  const steps = splitDirectories(resolved).map((stage) => stageStep(stage, context));
  const used = new Set(
    [...JSON.stringify(document.value).matchAll(/\$\{\s*([^\s}.[]+)/g)].map(([, name]) => name),
  );
  const parameters = {
    types: new Map([...names].map((name) => [name, undefined])),
    // A value that an expression uses, and that no file has.
    isOther: (name: string) => used.has(name),
  };
  return { kind: '`dvc.yaml`', steps, problems, parameters };
}

interface Reading {
  readonly document: PipelineDocument;
  readonly context: TranslateContext;
  readonly problems: Problem[];
}

/** The entries of `vars` are files and values. */
function valuesOf(
  vars: unknown,
  at: KeyPath,
  wdir: string,
  { document, context, problems }: Reading,
): Values {
  let found: Values = {};
  for (const [index, entry] of (Array.isArray(vars) ? vars : []).entries()) {
    const values =
      typeof entry === 'string' ? valuesIn(entry.split(':')[0] ?? '', wdir, context) : entry;
    if (values === undefined) {
      problems.push({
        message: `vars: no such file: \`${entry}\``,
        location: document.locate([...at, index], 'value'),
        cure: 'The path is relative to the `dvc.yaml`, and in a stage to its `wdir`.',
      });
    }
    found = { ...found, ...values };
  }
  return found;
}

function valuesIn(
  name: string,
  wdir: string,
  { base, file }: TranslateContext,
): Values | undefined {
  const absolute = path.resolve(base, wdir, name);
  const shown = path.posix.join(path.posix.dirname(file), wdir, name);
  const text = readTextFile(absolute, shown, 'parameter file');
  if (text === undefined) return undefined;
  if (text.trim() === '' || !isReadable(name)) return {};
  const { value } = parseDocument(text, shown);
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}

function isReadable(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name);
}
