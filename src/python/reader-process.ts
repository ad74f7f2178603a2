/**
 * The reader: a process that describes the files that Node cannot read, with the packages of the
 * user. It is started only after the steps have ended. Unpickling runs code of the user, so nothing
 * that it does can fail the run.
 */
import { type OneShotOptions, runOneShot } from './one-shot.ts';

/** As in `src/harness/reader/main.py`. */
export interface ReaderRequest {
  readonly files: readonly ReaderFile[];
  /** Directories of modules that a pickle can refer to. */
  readonly python_path: readonly string[];
  /** Read each file in a separate process. */
  readonly can_fork: boolean;
  /** For all files, and for one. */
  readonly seconds: number;
  readonly file_seconds: number;
  /** Beyond what the libraries need. */
  readonly memory_bytes: number;
  readonly sample_rows: number;
  readonly max_columns: number;
}

export interface ReaderFile {
  readonly id: number;
  /** Absolute. */
  readonly path: string;
  readonly format: string;
  readonly compression?: string;
}

/** To import packages, before the first file. */
const START_SECONDS = 10;
/** A pickle may end the process; more of them than this are hostile. */
const MOST_STARTS = 4;

/**
 * Reads the files, in their order. Never rejects: a file without result could not be read.
 * @returns results by id; not validated
 */
export async function readFiles(
  request: ReaderRequest,
  options: OneShotOptions,
): Promise<ReadonlyMap<number, unknown>> {
  const results = new Map<number, unknown>();
  const deadline = Date.now() + request.seconds * 1000;
  let files = request.files;
  for (let starts = 0; starts < MOST_STARTS && files.length > 0; starts += 1) {
    const seconds = (deadline - Date.now()) / 1000;
    if (seconds <= 0 || options.signal.aborted) break;
    await runOneShot(
      'reader',
      { ...request, files, seconds },
      { ...options, environ: { ...options.environ, ...ONE_THREAD } },
      // Where files are read in the process itself, it can hang at one of them.
      { seconds, silentSeconds: START_SECONDS + request.file_seconds },
      ({ id, profile }) => {
        if (typeof id === 'number' && !results.has(id)) results.set(id, profile);
      },
    );
    const next = files.findIndex(({ id }) => !results.has(id));
    // The process ended at this file.
    files = next === -1 ? [] : files.slice(next + 1);
  }
  return results;
}

/** Threads would each reserve memory, and a forked process has none of them. */
const ONE_THREAD = {
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  POLARS_MAX_THREADS: '1',
  ARROW_DEFAULT_MEMORY_POOL: 'system',
};
