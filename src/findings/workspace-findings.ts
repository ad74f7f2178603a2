/** Findings about files in the workspace and inputs: a part of the catalogue in `findings.ts`. */
export const workspaceFindings = {
  'input-changed': {
    severity: 'error',
    title: 'Input changed by the step',
    explanation:
      'A step wrote to an input that is too large for a private copy (more than 128 MB or 2,000 entries). The files belong to the user or to another step, so steps that would read the changed input later are not run. If several steps read the input at that time, the finding names all of them.',
    cure: 'Write only to `output_paths[…]`. If the script must change an input, copy it first.',
  },
  'input-not-verified': {
    severity: 'warning',
    title: 'Shared input not fully verified',
    explanation:
      'An input that is too large for private copies is shared, and verified before and after each step that reads it. Part of this input cannot be verified, because it has too many entries or a directory is not readable. Changes in that part are not detected.',
    cure: 'Split the input, pack its files into archives, or make the directory readable.',
  },
  'results-not-kept': {
    severity: 'notice',
    title: 'Results not kept',
    explanation:
      'The results of the steps could not be written to `.results` in the workspace: the disk is full, or the directory cannot be written. The run is complete without them; the next run cannot use results of this one.',
    cure: 'Free space on the disk, choose another workspace, or lower `cache_limit`.',
  },
  'cache-differs': {
    severity: 'warning',
    title: 'Cached result differs',
    explanation:
      'A cached result was tested: its step ran again although none of its recorded dependencies had changed, and wrote different content. The step depends on something that is not recorded, or its content is different each time: random numbers without a seed, the clock, the order of a set. The cache does not use results of the step until its script, its modules or its settings change.',
    cure: 'Seed random numbers and sort unordered values. Then the cache uses the results of the step again.',
  },
  'link-not-followed': {
    severity: 'warning',
    title: 'Link in an input not followed',
    explanation:
      'A step gets a private copy of an input, including the targets of the links in it. A link is broken in the copy if its target does not exist, if it is part of a cycle, if its target is not data (a pipe, a device or a kernel file), or if it is too deep in the tree. If the target of a link is too large to copy, the whole input is shared instead.',
    cure: 'Remove the link, or replace it with the target. Declare large data as a separate input.',
  },
  'step-not-prepared': {
    severity: 'error',
    title: 'Step could not be prepared',
    explanation:
      'The directory of the step, or the copy of an input, could not be created in the workspace. The script was not run.',
    cure: 'Free space on the disk of the workspace, or choose another workspace with `--workspace-dir` (action: `workspace-dir`).',
  },
  'workspace-left': {
    severity: 'warning',
    title: 'Workspace not removed completely',
    explanation:
      'Files in the workspace could not be removed after the run, or were not created by the run and are therefore kept.',
    cure: 'Remove them manually. The next run tries again to remove what this run created.',
  },
} as const;
