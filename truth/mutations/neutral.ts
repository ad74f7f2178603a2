/** Changes that break nothing: every one must stay green. */
import { type Mutation, type Project, textOf } from '../mutation.ts';
import { readProject } from '../project-files.ts';
import { afterMain, atStartOfMain } from '../python-edits.ts';
import { seeded } from '../seeded.ts';
import { type Baseline, changed, isRead, writtenTables } from './baseline.ts';
import { writeChanged } from './outputs.ts';

const TABLE_CHANGES: Readonly<Record<string, string>> = {
  'rows in another order': 't = t.iloc[::-1]',
  'a copy': 't = t.copy()',
};

const SCRIPT_CHANGES: Readonly<Record<string, (project: Project, file: string) => void>> = {
  comment: (project, file) =>
    append(project, file, '\n# Reviewed, see "label" and input_paths["x"].\n'),
  'lines end with CR LF': (project, file) =>
    void project.files.set(file, textOf(project, file).replaceAll('\n', '\r\n')),
  'unused function that would fail': (project, file) =>
    append(project, file, '\n\ndef unused(table):\n    return table["no_such_column"] / 0\n'),
  'handled exception': (project, file) =>
    atStartOfMain(project, file, 'try:\n    {}["optional"]\nexcept KeyError:\n    pass'),
  'a guarded import': (project, file) =>
    atStartOfMain(
      project,
      file,
      'try:\n    import no_such_package_x\nexcept ImportError:\n    pass',
    ),
  'a warning and much output': (project, file) =>
    atStartOfMain(
      project,
      file,
      'import warnings\nwarnings.warn("KeyError: \'label\'")\nprint("x" * 10000)',
    ),
  'a file beside the outputs': (project, file) =>
    afterMain(project, file, 'open("notes.tmp", "w").write("x")'),
  'a logged error that is handled': (project, file) =>
    atStartOfMain(
      project,
      file,
      'import logging\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    logging.exception("handled")',
    ),
  'exit with zero': (project, file) => afterMain(project, file, 'import sys\nsys.exit(0)'),
  'optional variable': (project, file) =>
    atStartOfMain(
      project,
      file,
      'environ_vars.get("OPTIONAL", "1")\ngetattr(job_args, "optional", None)',
    ),
};

export function neutralMutations(baseline: Baseline): Mutation[] {
  const { name, steps } = baseline;
  const { pipeline } = readProject(name);
  const tables = writtenTables(baseline).filter(({ step }) => isRead(baseline, step));
  const ofTables = Object.entries(TABLE_CHANGES).map(([what, code]) => {
    const table = seeded(`neutral ${name} ${what}`).pick(tables);
    return neutral(name, `${table.step}: ${what}`, (project) => writeChanged(project, table, code));
  });
  const ofScripts = Object.entries(SCRIPT_CHANGES).map(([what, change]) => {
    const { name: step } = seeded(`neutral ${name} ${what}`).pick(steps);
    return neutral(name, `${step}: ${what}`, (project) =>
      change(project, `scripts/${pipeline.steps[step]?.script}`),
    );
  });
  return [...ofTables, ...ofScripts];
}

function neutral(
  name: Baseline['name'],
  what: string,
  change: (project: Project) => void,
): Mutation {
  return {
    id: `${name}/neutral/${what}`,
    kind: 'neutral',
    label: { fault: 'none' },
    project: changed(name, change),
  };
}

function append(project: Project, file: string, text: string): void {
  project.files.set(file, textOf(project, file) + text);
}
