import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunReport, StepReport } from '../../src/report/report.ts';

/**
 * All of a run that must not depend on how its steps were run: the report without times, memory and
 * the ways themselves, and what the outputs hold.
 * @param workspace where the run has kept the outputs
 */
export async function runEssence(report: RunReport, workspace: string) {
  const { startedAt: _when, seconds: _seconds, ...same } = report;
  const { maxParallel: _maxParallel, ...environment } = same.environment;
  return withoutChance({
    ...same,
    environment,
    steps: same.steps.map(stepEssence),
    // It tells of a fork, so a run without forks cannot have it.
    findings: same.findings.filter(
      ({ code }) => code !== 'fresh-interpreter' && code !== 'import-not-shared',
    ),
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
 * Without what differs from process to process: its memory, as messages tell it, and what the
 * fixtures print: its number, that of its own descriptor, and random numbers without a seed.
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
