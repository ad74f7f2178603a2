/** The job summary: Markdown that the runner reads from a file after the step. */
import { statSync } from 'node:fs';

/** The runner discards a larger summary completely. */
const MOST_BYTES = 1_048_576;

/** With less space, no summary is written. */
const LEAST_BYTES = 1024;

/**
 * @param render creates a text of at most the given number of bytes
 * @returns a message about a problem; a summary never changes the verdict
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
    // One byte for the line break before following text.
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
