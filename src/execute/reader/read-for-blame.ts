import path from 'node:path';
import type { PipelineConfig } from '../../config/pipeline-config.ts';
import type { FileProfile, OutputProfile } from '../../data/profile.ts';
import { TABLE_LIMITS } from '../../data/table-limits.ts';
import type { Pythons } from '../../environments/pythons.ts';
import type { Plan } from '../../pipeline/plan.ts';
import { readFiles } from '../../python/reader-process.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { availableMemory } from '../available-memory.ts';
import type { StepOutcome } from '../step/step-outcome.ts';
import { scriptEnvironment, type Variables } from '../step-environment.ts';
import type { WantedOfAll } from '../wanted-of-all.ts';
import { type FileFacts, parseFacts } from './file-facts.ts';
import { type WantedFile, wantedFiles } from './wanted-files.ts';

/** A run must not wait longer for an explanation. */
const SECONDS = 20;
/** With a contract, what is not read is not compared. */
const SECONDS_FOR_ALL = 120;
const FILE_SECONDS = 8;
/** The first file of a format waits for the import of its packages. */
const FILE_SECONDS_FOR_ALL = 40;
const MOST_MEMORY_BYTES = 2_147_483_648;

export type Outcomes = ReadonlyMap<string, StepOutcome>;

/**
 * The outcomes, with what Python knows of the files that may explain a failure. Starts a process
 * only if a step failed and was handed such files, or with `all`. Never rejects: without an answer, the profiles
 * stay as they are.
 */
export async function readForBlame(
  plan: Plan,
  outcomes: Outcomes,
  options: {
    readonly config: PipelineConfig;
    readonly workspace: Workspace;
    readonly pythons: Pythons;
    readonly environ: Variables;
    readonly signal: AbortSignal;
    /** Describe these of all outputs, also without a failure. */
    readonly all: WantedOfAll | undefined;
  },
): Promise<Outcomes> {
  try {
    const { workspace, pythons, all } = options;
    const wanted = wantedFiles(plan, outcomes, workspace, all);
    const facts = new Map<FileProfile, FileFacts>();
    const dirs = plan.steps.map(({ name }) => ({
      dir: workspace.directoryOf(name).dir + path.sep,
      supervision: pythons.of(name),
    }));
    // What a step wrote is read with its packages.
    const pythonOf = (file: string) =>
      dirs.find(({ dir }) => file.startsWith(dir))?.supervision ?? pythons.ofRun;
    for (const supervision of pythons.all) {
      const own = wanted.filter(({ absolute }) => pythonOf(absolute) === supervision);
      await readInto(facts, own, plan, { ...options, hello: supervision.interpreter });
    }
    return facts.size === 0 ? outcomes : withFacts(outcomes, facts);
  } catch {
    return outcomes;
  }
}

interface ReadOptions {
  readonly config: PipelineConfig;
  readonly workspace: Workspace;
  readonly environ: Variables;
  readonly signal: AbortSignal;
  readonly all: WantedOfAll | undefined;
  /** What the supervisor says of its interpreter. */
  readonly hello: { readonly executable: string; readonly can_fork: boolean };
}

async function readInto(
  facts: Map<FileProfile, FileFacts>,
  wanted: readonly WantedFile[],
  plan: Plan,
  options: ReadOptions,
): Promise<void> {
  const { config, workspace, signal, hello } = options;
  if (wanted.length === 0 || hello.executable === '' || signal.aborted) return;
  const replies = await readFiles(
    {
      files: wanted.map(({ absolute, profile: { format, compression } }, id) => ({
        ...{ id, path: absolute, format },
        ...(compression === undefined ? {} : { compression }),
      })),
      python_path: [...scriptDirectories(plan), ...config.pythonPath],
      can_fork: hello.can_fork,
      seconds: options.all === undefined ? SECONDS : SECONDS_FOR_ALL,
      file_seconds: options.all === undefined ? FILE_SECONDS : FILE_SECONDS_FOR_ALL,
      memory_bytes: Math.min(MOST_MEMORY_BYTES, Math.floor(availableMemory() / 2)),
      sample_rows: TABLE_LIMITS.sampleRows,
      max_columns: TABLE_LIMITS.maxColumns,
    },
    {
      ...{ python: hello.executable, signal, cwd: workspace.dir },
      environ: scriptEnvironment(options.environ, config.environment),
    },
  );
  for (const [id, reply] of replies) {
    const file = wanted[id];
    const known = parseFacts(reply);
    if (file !== undefined && known !== null) facts.set(file.profile, known);
  }
}

/** A pickle refers to classes of modules beside the scripts. */
function scriptDirectories(plan: Plan): readonly string[] {
  const files = plan.steps.flatMap(({ script }) => (script.kind === 'file' ? [script.path] : []));
  return [...new Set(files.map((file) => path.dirname(file)))];
}

function withFacts(outcomes: Outcomes, facts: ReadonlyMap<FileProfile, FileFacts>): Outcomes {
  const amended = (profile: OutputProfile): OutputProfile =>
    profile.files.some((file) => facts.has(file))
      ? { ...profile, files: profile.files.map((file) => ({ ...file, ...facts.get(file) })) }
      : profile;
  return new Map(
    [...outcomes].map(([name, outcome]) => [
      name,
      {
        ...outcome,
        report: {
          ...outcome.report,
          outputs: outcome.report.outputs.map((output) => ({
            ...output,
            profile: amended(output.profile),
          })),
        },
        otherInputs: outcome.otherInputs.map((input) => ({
          ...input,
          profile: amended(input.profile),
        })),
      },
    ]),
  );
}
