import type { Environment } from '../environment.ts';
import type { Workload } from '../workload.ts';

/** One way to run the same scripts. */
export interface Competitor {
  /** As the table shows it. */
  readonly name: string;
  /** Writes the files that it needs to `project.dir`, an empty directory, and returns the command. */
  readonly prepare: (project: Project) => Promise<Command>;
  /** The path of an output folder after the run; default `<dir>/out/<step>/<output>`. */
  readonly outputFolder?: (dir: string, step: string, output: string) => string;
}

export interface Project {
  /** Absolute. */
  readonly dir: string;
  readonly workload: Workload;
  readonly environment: Environment;
  /** Maximum number of parallel processes. */
  readonly parallel: number;
}

/** A command line, to be run in the project's directory. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}
