import path from 'node:path';
import type { PipelineConfig, StepCall, StepConfig } from '../config/pipeline-config.ts';
import { type Finding, finding } from '../findings/findings.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { nearestName } from '../text/nearest-name.ts';
import { formatNames } from './format-names.ts';

/** A required argument of a program that the step certainly does not give. */
export function argumentFault(
  { locate, root, givenOptions = [] }: PipelineConfig,
  step: StepConfig,
  file: string,
  { required_arguments }: ScriptAnalysis,
): Finding | undefined {
  if (step.call?.kind !== 'cli') return undefined;
  const given = argumentsOf(step, step.call);
  // A value of the pipeline can be an option, and a file can hold any.
  if (given.some((one) => /^(@|\{(job_args|environ_vars)\.)/.test(one))) return undefined;
  const missing = required_arguments.find(({ names }) => !isGiven(names, given));
  if (missing === undefined) return undefined;
  const name = missing.names.find((one) => one.startsWith('--')) ?? missing.names[0] ?? '';
  const options = given.filter((one) => one.startsWith('-')).map((one) => one.split('=')[0] ?? one);
  const location = locate([...step.keyPath, 'args']) ?? { file, line: missing.line };
  const shown = path.relative(root, file).replaceAll('\\', '/');
  const written = nearestName(name, options);
  const add = givenOptions.includes('--call')
    ? `Add ${name.startsWith('-') ? `\`--arg ${name} --arg <value>\`` : `\`--arg <${name}>\``}.`
    : `Add it to \`args\` of the step: \`${name.startsWith('-') ? `${name} <value>` : `<${name}>`}\`.`;
  return finding('argument-missing', {
    step: step.name,
    message: `${path.basename(file)} requires the argument \`${name}\`, which step \`${step.name}\` does not give`,
    location,
    hint:
      written === undefined
        ? add
        : `The step gives \`${written}\`: did you mean \`${name}\`? Otherwise: ${add}`,
    evidence: [
      `${shown}:${missing.line} requires \`${name}\``,
      `options of the step: ${options.length === 0 ? 'none' : formatNames(options)}`,
    ],
  });
}

function argumentsOf(
  { jobArgs }: StepConfig,
  { args }: Extract<StepCall, { kind: 'cli' }>,
): readonly string[] {
  return args ?? Object.keys(jobArgs ?? {}).map((key) => (key.length > 1 ? `--${key}` : `-${key}`));
}

/** Abbreviations and joined values count; which words are positional is not known. */
function isGiven(names: readonly string[], given: readonly string[]): boolean {
  if (!names[0]?.startsWith('-')) return given.length > 0;
  return names.some((name) =>
    given.some((one) =>
      name.startsWith('--')
        ? one.startsWith('--') && name.startsWith(one.split('=')[0] ?? one)
        : one.startsWith(name) || /^-\w/.test(one),
    ),
  );
}
