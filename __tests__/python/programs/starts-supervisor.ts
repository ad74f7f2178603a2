/** Waits for the first message of the given interpreter. */
import { startSupervisor } from '../../../src/python/start-supervisor.ts';

const [python] = process.argv.slice(2);
await startSupervisor({ python, projectDirs: [], environ: process.env as Record<string, string> });
