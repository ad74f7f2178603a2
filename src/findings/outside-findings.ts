/** Findings about what a step does outside its inputs and outputs: a part of the catalogue in `findings.ts`. */
export const outsideFindings = {
  'undeclared-read': {
    severity: 'warning',
    title: 'Undeclared file read',
    explanation:
      'The step read files that are not among its inputs. Files in the project are a notice; files outside of it, which other machines may not have, are a warning. Files of Python, its packages and the system, temporary files and caches in the home directory do not count. `hermetic` changes the severity.',
    cure: 'Declare the file in `input_paths`, or allow it: `allow: {read: [config.yml]}`.',
  },
  'undeclared-write': {
    severity: 'warning',
    title: 'File written outside the outputs',
    explanation:
      'The step changed files outside its outputs and its private directories: in the project, in the home directory, or in the directory of another step. One run can then affect the next. `hermetic` changes the severity.',
    cure: 'Write to `output_paths`, or allow it: `allow: {write: [reports]}`.',
  },
  'network-used': {
    severity: 'warning',
    title: 'Network used',
    explanation:
      'The step connected to another machine, or looked up its name. The result can differ with what that machine answers. `hermetic` changes the severity.',
    cure: 'Replace the call in the test, or allow it: `allow: {network: [example.com]}`.',
  },
  'program-started': {
    severity: 'notice',
    title: 'Program started',
    explanation:
      'The step started another program. What that program reads and writes is not observed. Worker processes of `multiprocessing` and joblib do not count. `hermetic` changes the severity.',
    cure: 'None needed. To allow it: `allow: {subprocess: [git]}`.',
  },
} as const;
