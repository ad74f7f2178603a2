/** Why the result of a step cannot stand for another run of it. */
import path from 'node:path';
import type { PlannedStep } from '../../pipeline/plan.ts';
import type { ReuseFacts } from '../../python/protocol.ts';
import type { ObservedReport } from '../../report/use-report.ts';
import type { RunContext } from '../run-context.ts';
import { hermeticOf } from '../step/outside-use.ts';
import type { StepOutcome } from '../step/step-outcome.ts';

/** Facts are bounded: at this number, more may be missing. */
const MOST_OBSERVED = 50;

type Context = Pick<RunContext, 'config' | 'code'>;

/** Known before it runs: nothing of it is looked up. */
export function neverCacheable(step: PlannedStep, { config }: Context): string | undefined {
  const { call, expectations, launcher } = step.config;
  if (step.script.kind !== 'file') return 'it has no script';
  if (launcher !== undefined)
    return 'its `launcher` may run it on another machine, with other packages and files';
  if (call?.kind === 'command') return 'its program is not observed';
  if (call?.kind === 'notebook') return 'the kernel of its notebook is not observed';
  if (hermeticOf(step.config, config) === 'off') return '`hermetic: off`: it is not observed';
  if (expectations?.some(({ check }) => check !== undefined)) {
    return 'a function in Python tests its outputs';
  }
  return undefined;
}

/** All reasons, with their lines. Empty: its result can be used again. */
export function uncacheable(
  step: PlannedStep,
  outcome: StepOutcome,
  context: Context,
): readonly string[] {
  const never = neverCacheable(step, context);
  if (never !== undefined) return [never];
  const { report, reuse } = outcome;
  if (report.flaky || report.attempts > 1) return ['it did not pass at its first attempt'];
  if (reuse === undefined) return ['what it depends on was not recorded'];
  const observed = report.observed ?? [];
  return [
    ...observed.filter((one) => one.kind !== 'read' || !one.allowed).map(observedText),
    ...(observed.length >= MOST_OBSERVED ? ['it does too much outside its inputs to record'] : []),
    ...factReasons(step, reuse, context),
  ];
}

function observedText({ kind, what, location }: ObservedReport): string {
  const at = location === undefined ? 'it' : fileAndLine(location.file, location.line);
  switch (kind) {
    case 'read':
      return `${at} reads \`${what}\`, which is not an input`;
    case 'write':
      return `${at} writes \`${what}\`, outside its outputs`;
    case 'network':
      return `${at} connects to \`${what}\``;
    case 'subprocess':
      return `${at} starts the program \`${what}\``;
    default:
      return kind satisfies never;
  }
}

function factReasons(
  { config }: PlannedStep,
  facts: ReuseFacts,
  { code }: Context,
): readonly string[] {
  const at = ({ file, line }: { file: string; line: number }) =>
    file === '' ? 'it' : fileAndLine(code.show(file), line);
  return [
    ...(facts.complete ? [] : ['what it depends on was not recorded completely']),
    ...facts.unread.map((file) => `\`${code.show(file)}\` cannot be read as Python`),
    ...(config.allow?.clock === true
      ? []
      : facts.clock.slice(0, 3).map((one) => `${at(one)} reads the clock: \`${one.what}\``)),
    ...(config.allow?.random === true
      ? []
      : facts.random
          .slice(0, 3)
          .map((one) => `${at(one)} draws random numbers without a seed: \`${one.what}\``)),
    ...facts.listed.map(
      (one) => `${at(one)} lists \`${code.show(one.what)}\`, which is not an input`,
    ),
    ...facts.local.map((one) => `${at(one)} connects to \`${one.what}\``),
    ...facts.asked_inputs
      .filter(({ what }) => what === 'all' && config.allow?.clock !== true)
      .slice(0, 3)
      .map((one) => `${at(one)} asks for the time of an input`),
    ...facts.goes_on
      .slice(0, 3)
      .map((one) =>
        one.what === 'atexit'
          ? `${at(one)} registers a function for the end of the process`
          : 'a thread continues after the step ended',
      ),
    ...(facts.workers ? ['it starts processes, which are not observed'] : []),
  ];
}

function fileAndLine(file: string, line: number | undefined): string {
  const name = file.split(path.sep).join('/');
  return line === undefined ? `\`${name}\`` : `\`${name}\` line ${line}`;
}
