/** Waits for the greeting of the interpreter it is given. */
import { startHost } from '../../../src/python/start-host.ts';

const [python] = process.argv.slice(2);
await startHost({ python, projectDirs: [], environ: process.env as Record<string, string> });
