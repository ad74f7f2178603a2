/** Hints for a failed step that need the files of the project, not only what the step reported. */
import type { Finding } from '../../findings/findings.ts';
import { parseTraceback } from '../../python/parse-traceback.ts';
import type { StepEnding } from '../../python/step-process.ts';
import { findOwnModule, ownModuleHint, similarModule } from '../../scripts/find-own-module.ts';
import { quoteName } from '../../text/describe-value.ts';
import { aftermathOf } from '../step/root-exception.ts';
import type { Verdict } from '../step/verdict.ts';
import { deepestUserFrame } from '../user-code.ts';
import { searchedDirectories, shadowedModule, withoutPackage } from './import-hints.ts';
import { outputExistsHint } from './output-exists-hint.ts';
import { projectFileHint } from './project-file-hint.ts';
import { printedPaths, type Raised, raisedPaths } from './raised-paths.ts';
import type { StepOnDisk } from './step-on-disk.ts';
import { missingFolderHint } from './written-file-hint.ts';

/** The verdict with a better hint, if the project explains the failure. */
export function withProjectHint(
  verdict: Verdict,
  { result }: StepEnding,
  stderr: () => string,
  onDisk: StepOnDisk,
): Verdict {
  const { finding } = verdict;
  if (finding === undefined || result === null || !EXPLAINED.has(finding.code)) return verdict;
  const raised = aftermathOf(result, onDisk.code)?.root ?? result.exception ?? undefined;
  const hint =
    finding.code === 'command-failed'
      ? commandHint(stderr(), onDisk)
      : raised === undefined
        ? undefined
        : hintOf(raised, onDisk);
  return hint === undefined
    ? verdict
    : { ...verdict, finding: { ...finding, hint }, explained: true };
}

/** Findings that only say how the script ended. */
const EXPLAINED: ReadonlySet<Finding['code']> = new Set([
  ...(['script-failed', 'script-exited', 'error-returned', 'import-failed'] as const),
  ...(['command-failed'] as const),
]);

function commandHint(stderr: string, onDisk: StepOnDisk): string | undefined {
  const printed = parseTraceback(stderr);
  if (printed !== undefined) return hintOf(printed.exception, onDisk);
  const lines = stderr.trimEnd().split('\n').slice(-MOST_LINES);
  return pathHint(printedPaths(lines, onDisk.work), { frames: [] }, onDisk, lines);
}

function hintOf(raised: Raised, onDisk: StepOnDisk): string | undefined {
  if (raised.bases.includes('ImportError')) return importHint(raised, onDisk);
  const frame = deepestUserFrame(raised, onDisk.code);
  const [, folder] = NO_FOLDER.exec(raised.message) ?? [];
  if (folder !== undefined) return missingFolderHint(folder, frame?.code ?? '', onDisk);
  return pathHint(raisedPaths(raised, onDisk.work), raised, onDisk, [
    `${raised.type}: ${raised.message}`,
    frame?.code ?? '',
  ]);
}

/** @param said what the failure says of itself, and its line of code */
function pathHint(
  paths: readonly string[],
  raised: Pick<Raised, 'frames'>,
  onDisk: StepOnDisk,
  said: readonly string[],
): string | undefined {
  const text = said.join('\n');
  for (const path of paths) {
    const hint = /\bFileExistsError\b|\bFile exists\b/.test(text)
      ? outputExistsHint(path, said.at(-1) ?? '', onDisk)
      : /\b(FileNotFound|NoSuchFile)|no such file|not found|does not exist|failed to open|unable to open|cannot open/i.test(
            text,
          )
        ? projectFileHint(path, raised, onDisk)
        : undefined;
    if (hint !== undefined) return hint;
  }
  return undefined;
}

function importHint(raised: Raised, onDisk: StepOnDisk): string | undefined {
  const { config, step } = onDisk;
  const by = step.config.call?.kind === 'command' ? 'command' : config.language;
  const name = raised.name ?? /^No module named '([^']+)'/.exec(raised.message)?.[1];
  if (!raised.bases.includes('ModuleNotFoundError')) {
    return withoutPackage(raised, onDisk) ?? shadowedModule(raised, onDisk, by);
  }
  if (name === undefined) return undefined;
  const searched = searchedDirectories(onDisk);
  const own = findOwnModule(name, config.root, searched);
  if (own !== undefined) return ownModuleHint(own, by);
  const near = similarModule(name, searched);
  return near === undefined ? undefined : `Did you mean ${quoteName(near)}?`;
}

/** As pandas words it, before it opens the file. */
const NO_FOLDER = /^Cannot save file into a non-existent directory: '([^']+)'$/;

/** Node prints its own stack below the error. */
const MOST_LINES = 30;
