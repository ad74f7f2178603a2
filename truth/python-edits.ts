import { type Project, textOf } from './mutation.ts';

/** Puts a line before each line that matches, with the same indentation. */
function insertBefore(project: Project, file: string, line: RegExp, code: string): void {
  const lines = textOf(project, file).split('\n');
  const changed = lines.flatMap((text) => {
    if (!line.test(text)) return [text];
    const indent = /^\s*/.exec(text)?.[0] ?? '';
    return [...code.split('\n').map((one) => indent + one), text];
  });
  if (changed.length === lines.length) throw new Error(`${file}: no line matches ${line}`);
  project.files.set(file, changed.join('\n'));
}

/** The variables whose tables a script writes with `to_csv` or `to_parquet`, and the file's name. */
export function tablesWritten(script: string): { variable: string; file: string | null }[] {
  return [...script.matchAll(/^ *(\w+)\.to_(?:csv|parquet)\((.*)$/gm)].map(
    ([, variable = '', rest = '']) => ({
      variable,
      file: /[^f]"([\w.]+)"/.exec(rest)?.[1] ?? null,
    }),
  );
}

/** Changes the table in a variable just before the script writes it. */
export function changeTable(project: Project, file: string, variable: string, code: string): void {
  insertBefore(project, file, new RegExp(`^ *${variable}\\.to_(csv|parquet)\\(`), code);
}

/** Runs code after `main`, with its four arguments in scope: it can change what was written. */
export function afterMain(project: Project, file: string, code: string): void {
  const body = code
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  project.files.set(
    file,
    `${textOf(project, file)}

_write = main


def main(input_paths, output_paths, environ_vars, job_args):
    result = _write(input_paths, output_paths, environ_vars, job_args)
${body}
    return result
`,
  );
}

/** Runs code at the start of `main`. */
export function atStartOfMain(project: Project, file: string, code: string): void {
  const lines = textOf(project, file).split('\n');
  const at = lines.findIndex((line) => line.startsWith('def main('));
  if (at === -1) throw new Error(`${file} has no main`);
  lines.splice(at + 1, 0, ...code.split('\n').map((line) => `    ${line}`));
  project.files.set(file, lines.join('\n'));
}
