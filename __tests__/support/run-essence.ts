import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunReport, StepReport } from '../../src/report/report.ts';

/**
 * The parts of a run that must not depend on the start mode of its steps: the report without times,
 * memory and start modes, and the content of the outputs.
 * @param workspace contains the kept outputs of the run
 */
export async function runEssence(report: RunReport, workspace: string) {
  const { startedAt: _when, seconds: _seconds, ...same } = report;
  const { maxParallel: _maxParallel, ...environment } = same.environment;
  return withoutChance({
    ...same,
    environment,
    steps: same.steps.map(stepEssence),
    // It reports a fork, so a run without forks cannot have it.
    findings: same.findings.filter(
      ({ code }) => code !== 'fresh-interpreter' && code !== 'import-not-shared',
    ),
    // The command names the start mode.
    causes: same.causes.map(({ reproduce: _reproduce, ...cause }) => cause),
    contents: await outputDigests(workspace),
  });
}

function stepEssence(step: StepReport) {
  const {
    startedAfterSeconds: _start,
    seconds: _seconds,
    cpuSeconds: _cpu,
    peakMemoryBytes: _memory,
    mode: _mode,
    ...same
  } = step;
  return same;
}

/**
 * Without values that differ between processes: memory in messages, and the process id, descriptor
 * numbers and unseeded random numbers that the fixtures print.
 */
function withoutChance<T>(value: T): T {
  const text = JSON.stringify(value)
    .replaceAll(/(peak memory )[\d.]+/g, '$1…')
    .replaceAll(/\b(child|daemon) \d+/g, '$1 …')
    .replaceAll(/(random\W+)0\.\d+/g, '$1…')
    .replaceAll(/(descriptors\W+0, 1, 2, )[\d, ]+/g, '$1…');
  return JSON.parse(text) as T;
}

async function outputDigests(workspace: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const entry of await readdir(workspace, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(workspace, file);
    if (entry.isFile() && relative.includes(`${path.sep}outputs${path.sep}`)) {
      digests[relative] = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
    }
  }
  return digests;
}
