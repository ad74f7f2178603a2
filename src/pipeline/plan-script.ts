import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { FINDINGS, type Finding, type FindingLocation, finding } from '../findings/findings.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { escapeText } from '../text/describe-value.ts';
import { nearestName } from '../text/nearest-name.ts';
import { argumentFault } from './argument-fault.ts';
import { formatNames } from './format-names.ts';
import { functionFault } from './function-fault.ts';
import type { PlannedScript } from './plan.ts';
import type { ScriptLookup } from './script-lookup.ts';

/** Faulty only if running the script would certainly fail in the same way. */
export function planScript(
  config: PipelineConfig,
  step: StepConfig,
  lookup: ScriptLookup,
): PlannedScript {
  switch (lookup.kind) {
    case 'none':
      return lookup;
    case 'not-found':
      return {
        kind: 'faulty',
        path: null,
        name: lookup.name,
        hasMain: false,
        finding: notFound(config, step, lookup),
      };
    case 'file': {
      const fault = scriptFault(config, step, lookup.path, lookup.analysis);
      if (fault === undefined) return lookup;
      const { path, name, analysis } = lookup;
      return { kind: 'faulty', path, name, hasMain: analysis.main !== null, finding: fault };
    }
    default:
      return lookup satisfies never;
  }
}

function notFound(
  { locate, language }: PipelineConfig,
  step: StepConfig,
  { name, searched, near }: Extract<ScriptLookup, { kind: 'not-found' }>,
): Finding {
  const location = locate([...step.keyPath, 'script']);
  const cure =
    language === 'options'
      ? 'Correct the name or the path. A path is relative to the working directory.'
      : FINDINGS['script-not-found'].cure;
  return finding('script-not-found', {
    step: step.name,
    // A path is shown as written.
    message: `Script not found: ${/[/\\]/.test(step.script ?? '') ? escapeText(step.script) : name}`,
    ...(location === undefined ? {} : { location }),
    hint: near.length === 0 ? cure : `Did you mean ${formatNames(near)}?`,
    evidence: searched.map((searchedPath) => `searched ${searchedPath}`),
  });
}

function scriptFault(
  config: PipelineConfig,
  called: StepConfig,
  file: string,
  analysis: ScriptAnalysis,
): Finding | undefined {
  const step = called.name;
  const { problem, main } = analysis;
  if (problem !== null) {
    const code = problem.kind === 'syntax' ? 'syntax-error' : 'script-unreadable';
    const word = problem.kind === 'syntax' ? 'SyntaxError' : 'Script cannot be read';
    return finding(code, {
      step,
      message: `${word}: ${problem.message}`,
      location: problemLocation(file, problem),
      hint: FINDINGS[code].cure,
    });
  }
  if (called.call !== undefined) {
    return (
      functionFault(config, called, file, analysis) ?? argumentFault(config, called, file, analysis)
    );
  }
  if (main === null) {
    // `from library import *` can define a `main`; only the import shows this.
    if (analysis.imports.some(({ names }) => names.includes('*'))) return undefined;
    const meant = meantAsMain(analysis);
    return finding('main-missing', {
      step,
      message: FINDINGS['main-missing'].title,
      location:
        meant === undefined ? { file, line: 1 } : { file, line: meant.line, function: meant.name },
      hint: `${asProgram(config, analysis)}${
        meant === undefined
          ? FINDINGS['main-missing'].cure
          : `${FINDINGS['main-missing'].cure}; if \`${meant.name}\` is the main function, rename it.`
      }`,
    });
  }
  if (main.problem === null) return undefined;
  return finding('main-signature', {
    step,
    message: `${FINDINGS['main-signature'].title}: ${main.problem}`,
    location: { file, line: main.line, function: 'main' },
    hint: `${asProgram(config, analysis)}${FINDINGS['main-signature'].cure}`,
  });
}

function asProgram({ language }: PipelineConfig, analysis: ScriptAnalysis): string {
  const isCommand = analysis.main?.problem?.includes('command of click') ?? false;
  if (!isCommand && (!analysis.is_program || analysis.required_arguments.length === 0)) return '';
  return language === 'options'
    ? 'If it is a program with arguments, run it with `test-script --call cli`, or give its step `call: cli` in a pipeline file. Otherwise: '
    : 'If it is a program with arguments, give its step `call: cli` in a pipeline file. Otherwise: ';
}

/** A function that accepts the four arguments, or has a name similar to `main`. */
function meantAsMain({
  functions,
}: ScriptAnalysis): ScriptAnalysis['functions'][number] | undefined {
  const near = nearestName(
    'main',
    functions.map(({ name }) => name),
  );
  return (
    functions.find(({ takes_arguments }) => takes_arguments) ??
    functions.find(({ name }) => name === near)
  );
}

function problemLocation(
  file: string,
  { line, column, code }: NonNullable<ScriptAnalysis['problem']>,
): FindingLocation {
  return {
    file,
    ...(line === null ? {} : { line }),
    ...(column === null ? {} : { column }),
    ...(code === null ? {} : { code }),
  };
}
