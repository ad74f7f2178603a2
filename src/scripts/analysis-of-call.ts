import path from 'node:path';
import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';

/**
 * What the analysis says for a script that is not called through `main`: it has none of the four
 * arguments, and a program is not imported as part of a package.
 */
export function analysisOfCall(analysis: ScriptAnalysis, { call }: StepConfig): ScriptAnalysis {
  if (call === undefined) return analysis;
  return {
    ...analysis,
    ...{ input_paths: [], output_paths: [], environ_vars: [], job_args: [], os_environ: [] },
    whole_arguments: NOT_READ.whole_arguments,
    packages: call.kind === 'function' ? analysis.packages : [],
  };
}

/** Of a file that is not a Python script. */
const NOT_READ: Omit<ScriptAnalysis, 'script'> = {
  problem: null,
  main: null,
  functions: [],
  inner_functions: [],
  ...{ input_paths: [], output_paths: [], environ_vars: [], job_args: [], os_environ: [] },
  whole_arguments: ['input_paths', 'output_paths', 'environ_vars', 'job_args', 'os_environ'],
  imports: [],
  submodules: [],
  packages: [],
  container_paths: [],
  container_variables: [],
  required_arguments: [],
  is_program: false,
};

export function notRead(script: string): ScriptAnalysis {
  return { script, ...NOT_READ };
}

/**
 * The file to show for a command: the first of its arguments that is a file of the project, or the
 * only file of code in a text for a shell.
 */
export function commandFile(
  argv: readonly string[],
  { root, file }: PipelineConfig,
  { cwd, isFile }: { readonly cwd: string; readonly isFile: (file: string) => boolean },
): string {
  const own = argv
    .filter((one) => one !== '' && !one.startsWith('-'))
    .map((one) => path.resolve(root, one))
    .find(isFile);
  const [only, other] = own === undefined ? codeInShell(argv, root).filter(isFile) : [own];
  const shown = other === undefined ? only : undefined;
  return shown ?? (file === undefined ? root : path.resolve(cwd, file));
}

/** `bash -c "mkdir -p model && python src/train.py data.csv"`. */
function codeInShell(argv: readonly string[], root: string): readonly string[] {
  const words = argv.filter((one) => /\s/.test(one)).flatMap((one) => one.split(/[\s;&|()'"]+/));
  const code = words.filter((one) => /\.(?:py|sh|R)$/.test(one));
  return [...new Set(code.map((one) => path.resolve(root, one)))];
}
