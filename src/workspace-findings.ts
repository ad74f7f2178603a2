/** Findings about files in the workspace and inputs: a part of the catalogue in `findings.ts`. */
export const workspaceFindings = {
  'input-changed': {
    severity: 'error',
    title: 'Input changed by the step',
    explanation:
      "A step wrote into an input that is too large for a private copy (more than 128 MB or 2,000 entries). The files are the user's own or those that another step wrote, so a step that reads the changed input later is not run. Where several steps read it at that time, the finding names them all.",
    cure: 'Write to output_paths[…] only; copy the input first if the script must change it.',
  },
  'input-not-verified': {
    severity: 'warning',
    title: 'Shared input not fully verified',
    explanation:
      'An input that steps share, because it is too large for private copies, is verified before and after each step that reads it. Some of it is not looked at: it has too many entries, or a directory is not readable. Changes there are not found.',
    cure: 'Split the input, pack its files into archives, or make the directory readable.',
  },
  'link-not-followed': {
    severity: 'warning',
    title: 'Link in an input not followed',
    explanation:
      'A step gets a private copy of an input, and with it what links in the input lead to. A link that leads nowhere, in a circle or to no data (a pipe, a device, a file of the kernel), or that lies too deep to be followed, leads nowhere in the copy. Where a link leads to too much data for a copy, the whole input is shared and not copied.',
    cure: 'Remove the link, or replace it by what it should lead to; declare large data as an input by itself.',
  },
  'step-not-prepared': {
    severity: 'error',
    title: 'Step could not be prepared',
    explanation:
      'The directory of the step, or the copy of an input, could not be made in the workspace; the script was not run.',
    cure: 'Free space on the disk of the workspace, or name another one with `--workspace-dir` (action: `workspace-dir`).',
  },
  'workspace-left': {
    severity: 'warning',
    title: 'Workspace not cleared',
    explanation:
      'Something a step left in the workspace could not be removed after the run, or was not made by the run and so is not removed.',
    cure: 'Remove it by hand; what the run made itself, the next run tries to remove again.',
  },
} as const;
