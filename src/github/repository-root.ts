import path from 'node:path';
import { withOtherPath } from '../judge/reproduce-command.ts';
import type { RunReport } from '../report/report.ts';
import type { RepositoryFiles } from './repository.ts';

/** The directories of the scripts of a run; absolute. */
export function scriptDirectories({ steps, baseDir }: RunReport): readonly string[] {
  const files = steps.flatMap(({ script }) => script ?? []);
  return [...new Set(files.map((file) => path.dirname(path.resolve(baseDir, file))))];
}

/** The commands of the report start in the root of the repository, as in a clone of it. */
export function fromRepositoryRoot(report: RunReport, repository: RepositoryFiles): RunReport {
  const { file: pipeline } = report.pipeline;
  const files = pipeline === undefined ? report.steps.map(({ script }) => script) : [pipeline];
  const moved = files.flatMap((file) => {
    if (file === undefined) return [];
    const repoPath = repository.pathInClone(path.resolve(report.baseDir, file));
    return repoPath === undefined || repoPath === file ? [] : [{ file, repoPath }];
  });
  if (moved.length === 0) return report;
  const command = (given: string) =>
    moved.reduce((text, { file, repoPath }) => withOtherPath(text, file, repoPath), given);
  return {
    ...report,
    causes: report.causes.map(({ reproduce, ...cause }) =>
      reproduce === undefined ? cause : { ...cause, reproduce: command(reproduce) },
    ),
  };
}
