/** Plans one large pipeline, runs nothing, and prints as JSON how long each part took. */
import path from 'node:path';
import process from 'node:process';
import { loadPipeline } from '../src/config/load-pipeline.ts';
import { diskLookup } from '../src/config/path-on-disk.ts';
import { planPipeline } from '../src/pipeline/plan-pipeline.ts';
import { startSupervisor } from '../src/python/start-supervisor.ts';
import { readScripts } from '../src/scripts/read-scripts.ts';

const [file = '', python = ''] = process.argv.slice(2);
const cwd = path.dirname(file);
// Its start is part of the cold start, and takes the same time for any pipeline.
const supervisor = await startSupervisor({ python, projectDirs: [], environ: {} });
const start = performance.now();
const config = await loadPipeline(file, { cwd });
const configured = performance.now();
const scripts = await readScripts(config, (script) => supervisor.analyse(script), { cwd });
const read = performance.now();
const plan = planPipeline({ config, scripts, onDisk: diskLookup() });
const planned = performance.now();
await supervisor.close();
console.log(
  JSON.stringify({
    steps: plan.steps.length,
    edges: plan.flows.length,
    config: (configured - start) / 1000,
    scripts: (read - configured) / 1000,
    plan: (planned - read) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
