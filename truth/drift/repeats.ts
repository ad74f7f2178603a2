/** The same pipeline again and again: what is reported then is false. */
import type { Project } from '../mutation.ts';
import { writeProject } from '../project-files.ts';
import { removeFolder } from '../remove-folder.ts';
import type { ProductOptions } from '../run-product.ts';
import { lock, runLocked } from './locked-run.ts';
import type { Drift } from './silent-case.ts';

export interface Repeats {
  readonly name: string;
  readonly runs: number;
  /** Runs with any change, and with a breaking one. */
  readonly withDrift: number;
  readonly withBreaking: number;
  /** What was reported, with the number of runs. */
  readonly said: Readonly<Record<string, number>>;
}

export async function repeat(
  name: string,
  { project, runs }: { readonly project: Project; readonly runs: number },
  options: ProductOptions & { readonly keep: boolean },
): Promise<Repeats> {
  const dir = writeProject(project, name);
  await lock(dir, options);
  const all: (readonly Drift[])[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { report, text, exitCode } = await runLocked(dir, options);
    if (report?.contract === undefined) throw new Error(text);
    if (exitCode !== 0) throw new Error(`${name} must pass:\n${text}`);
    all.push(report.contract?.drift ?? []);
  }
  if (options.keep) console.log(dir);
  else await removeFolder(dir);
  const said: Record<string, number> = {};
  for (const { class: kind, output, file, message } of all.flat()) {
    const key = `${kind} ${output}/${file}: ${message}`.replaceAll(/[0-9a-f]{4,}|\d+/g, '#');
    said[key] = (said[key] ?? 0) + 1;
  }
  return {
    ...{ name, runs, said },
    withDrift: all.filter((drift) => drift.length > 0).length,
    withBreaking: all.filter((drift) => drift.some((one) => one.class === 'breaking')).length,
  };
}
