/** The page of the run: Markdown that the runner takes from a file when the step has ended. */
import { statSync } from 'node:fs';

/** Past it the runner throws the whole summary of the step away. */
const MOST_BYTES = 1_048_576;

/** Less room than this is not worth a summary. */
const LEAST_BYTES = 1024;

/**
 * @param render makes the text, of at most as many bytes as it is given
 * @returns what went wrong, in a sentence; a summary never changes the verdict
 */
export async function writeJobSummary(
  render: (maxBytes: number) => string,
): Promise<string | undefined> {
  const room = roomLeft(process.env['GITHUB_STEP_SUMMARY']);
  if (room === undefined) {
    return 'The job summary was not written: GITHUB_STEP_SUMMARY does not name a file.';
  }
  if (room < LEAST_BYTES) {
    return 'The job summary was not written: the summary of this step is already full.';
  }
  try {
    // One byte for the line end that parts it from what may follow.
    const text = render(room - 1);
    if (Buffer.byteLength(text) >= room) {
      return 'The job summary was not written: it is larger than GitHub allows.';
    }
    const { summary } = await import('@actions/core');
    await summary.addRaw(text.endsWith('\n') ? text : `${text}\n`).write();
    return undefined;
  } catch (error) {
    return `The job summary was not written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function roomLeft(file: string | undefined): number | undefined {
  const state = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
  return state?.isFile() ? MOST_BYTES - state.size : undefined;
}
