/**
 * Entry of the process that talks to the cache service. It is a process because the library cannot be
 * interrupted, reads its directories from the environment and writes warnings to the log; and the run
 * does not load it without `cache`.
 */
import process from 'node:process';
import { restoreArchive } from './restore-archive.ts';
import { saveArchive } from './save-archive.ts';
import type { TransferReply, TransferRequest } from './transfer-request.ts';

// The action ended first. The programs that the library started are in the same group.
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'));

process.once('message', async (request: TransferRequest) => {
  const reply = await answer(request);
  process.send?.(reply, () => process.exit(0));
});

async function answer(request: TransferRequest): Promise<TransferReply> {
  try {
    process.chdir(request.temp);
    // The library resolves the paths in an archive against the one and writes to the other.
    process.env['GITHUB_WORKSPACE'] = request.temp;
    process.env['RUNNER_TEMP'] = request.temp;
    return request.kind === 'restore' ? await restoreArchive(request) : await saveArchive(request);
  } catch (error) {
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
