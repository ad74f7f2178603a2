import { type Finding, finding } from '../../findings/findings.ts';
import type { StepResult } from '../../python/protocol.ts';
import { writesFile } from '../hints/written-file-hint.ts';
import { containerPathHint } from './container-path-hint.ts';
import type { Verdict, VerdictInput } from './verdict.ts';

/**
 * The verdict of a failed step that used a path of a container without a directory behind it; the
 * given verdict if that is not why it failed.
 */
export function withContainerPath(
  input: VerdictInput,
  result: StepResult,
  verdict: Verdict,
): Verdict {
  const opened = pathOpened(input, result);
  const path = opened ?? pathOfOutput(input, result, verdict);
  if (path === undefined) return verdict;
  const line = verdict.location?.code;
  const isWritten = opened === undefined ? true : line === undefined ? undefined : writesFile(line);
  const found = unmapped(input, path, result.container_problem, isWritten);
  const location = verdict.location ?? { file: input.code.show(input.script) };
  return {
    ...verdict,
    message: found.message,
    location,
    finding: {
      ...found,
      location,
      evidence: [...(found.evidence ?? []), ...(verdict.message ? [verdict.message] : [])],
    },
  };
}

/** A step that passed may have lost files all the same. */
export function strayWrites(
  { step, code, script, container }: Pick<VerdictInput, 'step' | 'code' | 'script' | 'container'>,
  result: StepResult | null,
): Finding[] {
  const strays = result?.stray_writes ?? [];
  const [path] = strays;
  if (path === undefined) return [];
  const found = unmapped({ step, container }, path, null, true);
  return [
    {
      ...found,
      severity: 'warning',
      location: { file: code.show(script) },
      evidence: strays,
    },
  ];
}

/** Mapped paths are already replaced in what the process says. */
function pathOpened({ container }: VerdictInput, { exception, handled }: StepResult) {
  const raised = exception === null ? handled : [exception, ...exception.chain, ...handled];
  const roots = ['/opt/ml', ...container.paths.map(({ at }) => at)];
  const isAbove = (path: string | null) => roots.some((root) => root.startsWith(`${path}/`));
  return raised
    .filter(({ type, filename }) => type !== 'FileExistsError' || !isAbove(filename))
    .flatMap(({ filename }) => filename ?? [])
    .find((path) => roots.some((root) => path === root || path.startsWith(`${root}/`)));
}

/** The script wrote its output where nothing reads it. */
function pathOfOutput(
  { step, container, badOutputs }: VerdictInput,
  { stray_writes: strays, container_problem: problem }: StepResult,
  { errorType }: Verdict,
) {
  if (errorType !== 'OutputMissing' && errorType !== 'OutputEmpty') return undefined;
  if (strays.length > 0 || (container.support.possible && problem === null)) return strays[0];
  const written = step.script.kind === 'file' ? step.script.analysis.container_paths : [];
  const bad = new Set(badOutputs.map(({ name }) => name));
  return container.paths
    .filter(({ kind, name }) => kind === 'output' && bad.has(name))
    .find(({ at }) => written.some(({ path }) => path.startsWith(at) || at.startsWith(path)))?.at;
}

function unmapped(
  { step, container }: Pick<VerdictInput, 'step' | 'container'>,
  path: string,
  problem: string | null,
  isWritten: boolean | undefined,
): Finding {
  const { support, paths } = container;
  const reason = support.possible ? problem : support.reason;
  const covering = paths.filter(({ at }) => path === at || path.startsWith(`${at}/`));
  const [meant] = covering;
  const shown = covering.length === 0 ? paths : covering;
  const known = shown.map(({ at, kind, name }) => `${at}: ${kind} \`${name}\``);
  if (reason !== null) {
    const argument = `{${meant?.kind ?? 'output'}_paths.${meant?.name ?? 'NAME'}}`;
    return finding('container-path-unmapped', {
      step: step.name,
      message: `\`${path}\` is a path of a container, which cannot be mapped on this machine: ${reason}`,
      hint: `Pass the path as an argument of the script, with \`${argument}\` in \`args\`. On Ubuntu, mounts can be allowed: \`sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0\`.`,
      evidence: known,
    });
  }
  return finding('container-path-unmapped', {
    step: step.name,
    message: `\`${path}\` is not the container path of any input or output of step \`${step.name}\``,
    hint: containerPathHint(path, paths, isWritten),
    evidence: known.length === 0 ? ['no path is mapped'] : known,
  });
}
