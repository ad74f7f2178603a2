import { FAULTS } from '../../bench/against-pytest/faults.ts';
import type { FaultyRun } from '../../bench/against-pytest/faulty-run.ts';
import type { AgainstPytest } from '../../bench/against-pytest/results.ts';
import { markdownTable } from './markdown-table.ts';

/** The comparison with a pytest file, from the committed results. */
export function againstPytestTable(results: AgainstPytest): string {
  const [us, ...others] = results.gradient_boosting.map(({ name }) => name);
  const smallest = results.gradient_boosting.map(({ seconds }) => seconds.min);
  const runs = results.gradient_boosting[0]?.seconds.runs ?? 0;
  const times = smallest.map((seconds) => `${seconds.toFixed(1)} s`);
  const faults = FAULTS.map(({ id, title }) => [
    title,
    ...[us, ...others].map((way) =>
      outcome(results.faults.find((run) => run.fault === id && run.way === way)),
    ),
  ]);
  return `
${markdownTable(
  ['', 'this project', ...others.map((name) => (name === 'pytest' ? 'pytest' : `with ${name}`))],
  [
    ['process per step', 'yes', 'no', 'yes', 'no', 'yes'],
    ['time for `examples/gradient-boosting`', ...times],
    ...faults,
  ],
)}

Measured by \`node bench/against-pytest.ts\` (${versionsOf(results)}). A time is the
smallest of ${runs} runs; differences of about a second are noise. Hanging steps had a limit of ${results.limit_seconds} s; a run that had not ended
after ${results.patience_seconds} s was stopped. “Other steps” do not need the faulty one.
`;
}

function versionsOf({ plugin_versions: versions }: AgainstPytest): string {
  return Object.entries(versions)
    .filter(([name]) => name.startsWith('pytest'))
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

/** What a way makes of a fault, in a few words. */
function outcome(run: FaultyRun | undefined): string {
  if (run === undefined) throw new Error('bench/against-pytest.json lacks a run.');
  if (run.exit_code === 0) return 'not noticed: passes';
  if (run.exit_code === null) return 'does not end';
  const hangs = run.fault === 'waits' || run.fault === 'loops';
  return [
    hangs ? `ends after ${run.seconds.toFixed(0)} s` : '',
    run.named.length === 0 ? 'names no line' : `names ${run.named.join(', ')}`,
    // In the other faults, every way runs them, or they have the fault.
    hangs || run.fault === 'crash' ? `other steps ${run.other_step_ran ? '' : 'do not '}run` : '',
    run.process_left ? 'the process stays' : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
