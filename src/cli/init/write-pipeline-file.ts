import { Document, isMap, isPair, isScalar, type Scalar, type YAMLMap } from 'yaml';
import { DEFAULT_TIMEOUT_SECONDS } from '../../config/timeout.ts';
import { TODO } from '../../config/todo-values.ts';
import type { DraftStep } from './draft-pipeline.ts';

/**
 * A commented pipeline file.
 * @param run the command that runs the file
 * @param schema where editors find the schema; absent: no line for them
 */
export function writePipelineFile(
  name: string,
  steps: readonly DraftStep[],
  { run, schema }: { readonly run: string; readonly schema?: string | undefined },
): string {
  const isWired = steps.some(({ inputs }) => inputs.length > 0);
  const document = new Document({
    name,
    defaults: { timeout: DEFAULT_TIMEOUT_SECONDS },
    steps: Object.fromEntries(
      steps.map((step, index) => [step.name, stepOf(step, !isWired && index === 0)]),
    ),
  });
  document.commentBefore = header(run);
  const written = document.get('steps') as YAMLMap;
  for (const [index, pair] of written.items.entries()) {
    if (index > 0 && isScalar(pair.key)) pair.key.spaceBefore = true;
    if (!isMap(pair.value)) continue;
    explain(pair.value);
    if (steps[index]?.contract === 'notebook') {
      pair.value.comment =
        ' a notebook: declare its paths, and `parameters: { data: "{input_paths.NAME}" }`';
    }
  }
  const text = document.toString({ lineWidth: 100 });
  return schema === undefined ? text : `# yaml-language-server: $schema=${schema}\n${text}`;
}

function header(run: string): string {
  return ` A pipeline of scripts. By default, each has main(input_paths, output_paths, environ_vars, job_args);
 \`call\` names another way to run a script.
 Run it:  ${run}
 Two steps are connected if one script writes the logical name that the other reads. Correct
 any wrong guesses. All paths are relative to this file.`;
}

/** @param alone no step reads what another writes: without a word, their order would be a chain */
function stepOf(
  { script, contract, args, inputs, outputs, environVars, jobArgs }: DraftStep,
  alone: boolean,
): Record<string, unknown> {
  const part = (key: string, entries: readonly (readonly [string, unknown])[]) =>
    entries.length === 0 ? {} : { [key]: Object.fromEntries(entries) };
  return {
    script,
    // A notebook is known by its suffix.
    ...(contract === 'cli' ? { call: contract } : {}),
    ...(args.length === 0 ? {} : { args: [...args] }),
    ...(alone ? { depends_on: [] } : {}),
    ...part('input_paths', inputs),
    ...part('output_paths', outputs),
    ...part('environ_vars', environVars),
    ...part('job_args', jobArgs),
  };
}

const TO_DO: Readonly<Record<string, string>> = {
  input_paths: ' a file or a directory; without `input_paths`, the step runs on sample data',
  environ_vars: ' the value that the script needs',
  job_args: ' the value that the script needs',
};

function explain(step: YAMLMap): void {
  for (const { key, value } of step.items) {
    if (!isScalar(key)) continue;
    if (key.value === 'depends_on') {
      key.commentBefore = ' without this line, the steps would run one after the other';
    }
    if (key.value === 'call') {
      (value as Scalar).comment =
        ' run as a program; paths are given as `args: [--in, "{input_paths.NAME}"]`';
    }
    const comment = TO_DO[String(key.value)];
    if (comment === undefined || !isMap(value)) continue;
    for (const entry of value.items) {
      if (isPair(entry) && isScalar(entry.value) && entry.value.value === TODO) {
        (entry.value as Scalar).comment = comment;
      }
    }
  }
}
