/** Findings about how a script is called: a part of the catalogue in `findings.ts`. */
export const contractFindings = {
  'function-missing': {
    severity: 'error',
    title: 'Function not found',
    explanation: 'The script does not have the function that `call` names.',
    cure: 'Correct the name in `call`.',
  },
  'function-parameters': {
    severity: 'error',
    title: 'Wrong parameters of a function',
    explanation:
      'The function that `call` names cannot be called with the `parameters` of the step: one is missing or unknown.',
    cure: 'Correct `parameters`, or give the parameter of the function a default value.',
  },
  'function-generator': {
    severity: 'error',
    title: 'Generator function',
    explanation:
      'The function that `call` names contains `yield`: a call of it returns a generator and does not run its body.',
    cure: 'Return the result instead of `yield`, or name a function that iterates over the generator.',
  },
  'argument-missing': {
    severity: 'error',
    title: 'Missing argument of a script',
    explanation:
      'The script of a step with `call: cli` requires an argument that the step does not give.',
    cure: 'Add the argument to `args`.',
  },
  'command-failed': {
    severity: 'error',
    title: 'Command failed',
    explanation:
      'The program of `command` was not found, was killed, or ended with an exit code other than 0.',
    cure: 'Look at the last lines of its standard error.',
  },
  'notebook-tool-missing': {
    severity: 'error',
    title: 'No tool to run notebooks',
    explanation:
      'The Python of the run cannot run notebooks: the package `nbclient` or the kernel of the notebook is not installed.',
    cure: 'Install it in the workflow before this step: `pip install nbclient ipykernel`.',
  },
  'container-path-unmapped': {
    severity: 'error',
    title: 'Container path without directory',
    explanation:
      'The script uses an absolute path of a container, such as `/opt/ml/processing/train`, that is not mapped to a directory of the step: no input or output has that path, or the system does not allow private mounts (macOS, Windows; on Ubuntu 24.04, AppArmor). Files that it wrote there are lost.',
    cure: 'Declare the path in `container_paths`. Where mounts are not allowed, pass the paths as arguments (`args`), or allow them on Ubuntu: `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`.',
  },
} as const;
