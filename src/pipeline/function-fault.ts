import type { PipelineConfig, StepConfig } from '../config/pipeline-config.ts';
import { FINDINGS, type Finding, finding } from '../findings/findings.ts';
import type { ScriptAnalysis } from '../python/protocol.ts';
import { quoteName } from '../text/describe-value.ts';
import { didYouMean } from '../text/nearest-name.ts';

/** Why the function of a step cannot be called with its parameters, if that is certain. */
export function functionFault(
  { locate }: PipelineConfig,
  { name: step, call, keyPath }: StepConfig,
  file: string,
  { functions }: ScriptAnalysis,
): Finding | undefined {
  if (call?.kind !== 'function') return undefined;
  const named = functions.filter(({ name }) => name === call.name);
  const [found] = named;
  // A function that is bound in another way, or more than once, is known only when it is called.
  if (found === undefined || named.length > 1 || found.parameters === null) return undefined;
  if (found.is_generator) {
    return finding('function-generator', {
      step,
      message: `${call.name}() is a generator function: a call of it does not run its body`,
      location: { file, line: found.line, function: found.name },
      hint: FINDINGS['function-generator'].cure,
    });
  }
  const accepted = found.parameters;
  const given = Object.keys(call.parameters);
  const byName = accepted.filter(({ kind }) => kind === 'by-name').map(({ name }) => name);
  const takesAny = accepted.some(({ kind }) => kind === 'var-keyword');
  const unknown = takesAny ? undefined : given.find((name) => !byName.includes(name));
  const missing = accepted.find(
    ({ kind, name, has_default }) =>
      !has_default && (kind === 'positional-only' || (kind === 'by-name' && !given.includes(name))),
  );
  if (unknown === undefined && missing === undefined) return undefined;
  const fault =
    unknown === undefined
      ? `its parameter ${quoteName(missing?.name ?? '')} is not given`
      : `it has no parameter ${quoteName(unknown)}`;
  const at = locate([...keyPath, 'parameters', ...(unknown === undefined ? [] : [unknown])]);
  return finding('function-parameters', {
    step,
    message: `${call.name}() cannot be called with the parameters of the step: ${fault}`,
    location: at ?? { file, line: found.line, function: found.name },
    hint:
      (unknown === undefined ? undefined : didYouMean(unknown, byName)) ??
      FINDINGS['function-parameters'].cure,
    evidence: [`${call.name}(${accepted.map(({ name }) => name).join(', ')})`],
  });
}
