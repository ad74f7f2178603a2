import type { ExpectedCheck } from '../config/expect/expectation.ts';
import type { PipelineConfig } from '../config/pipeline-config.ts';
import { type Problem, throwProblems } from '../config/problems.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { escapeText, quoteName } from '../text/describe-value.ts';
import { didYouMean } from '../text/nearest-name.ts';

/**
 * Analyses the Python file of every `check`, each once, by absolute path.
 * @throws UserError for a file that is not Python, and for a function that does not exist
 */
export async function readChecks(
  { steps }: PipelineConfig,
  analyse: (file: string) => Promise<ScriptAnalysis>,
): Promise<ReadonlyMap<string, ScriptAnalysis>> {
  const checks = steps
    .filter(({ skip }) => skip === undefined)
    .flatMap(({ expectations = [] }) => expectations.flatMap(({ check }) => check ?? []));
  const files = [...new Set(checks.map(({ file }) => file))];
  const analyses = new Map(
    await Promise.all(files.map(async (file) => [file, await analyse(file)] as const)),
  );
  throwProblems(checks.flatMap((check) => problemOf(check, analyses.get(check.file)) ?? []));
  return analyses;
}

function problemOf(
  { written, function: name, locate }: ExpectedCheck,
  analysis: ScriptAnalysis | undefined,
): Problem | undefined {
  if (analysis === undefined) return undefined;
  const { problem, functions, imports } = analysis;
  const file = written.replace(/:[^/\\:]*$/, (end) => (/\.py$/i.test(end) ? end : ''));
  if (problem !== null) {
    const at = problem.line === null ? '' : ` in line ${problem.line}`;
    return {
      message: `the check ${quoteName(file)} cannot be read${at}: ${escapeText(problem.message, 200)}`,
      location: locate(),
      cure: problem.kind === 'syntax' ? 'Correct the Python code.' : 'Check the file.',
    };
  }
  const isBound =
    functions.some((one) => one.name === name) ||
    // Only the import shows what a `*` binds.
    imports.some(({ names }) => names.includes(name) || names.includes('*'));
  if (isBound) return undefined;
  const known = functions.map((one) => one.name);
  const near = didYouMean(name, known);
  const [only, ...others] = known;
  const cure =
    only !== undefined && others.length === 0
      ? `Name its function: \`${file}:${only}\`.`
      : `Write \`def ${name}(path):\`, or name another function: \`${file}:function\`.`;
  return {
    message: `the check ${quoteName(file)} has no function ${quoteName(name)}`,
    location: locate(),
    cure: near === undefined || others.length === 0 ? cure : `${near} ${cure}`,
  };
}
