import { FINDINGS, type Finding, finding } from '../findings/findings.ts';
import { quoteName } from '../text/describe-value.ts';
import { outputLocation } from './key-location.ts';
import type { WiringContext } from './wiring-context.ts';

/** Files of the user that a script would overwrite if it got the declared paths. */
export function existingOutputs({ config, steps, onDisk }: WiringContext): Finding[] {
  return [...steps.values()].flatMap(({ config: step, hasScript, outputs }) => {
    if (!hasScript) return [];
    return outputs.flatMap(({ name, path }): Finding[] => {
      if (path === undefined || onDisk(path) !== 'file') return [];
      const location = outputLocation(config, step, name);
      return [
        finding('output-exists', {
          step: step.name,
          message: `output \`${name}\` is the path of an existing file, ${quoteName(path)}: the step writes to the workspace and does not overwrite the file`,
          ...(location === undefined ? {} : { location }),
          hint: FINDINGS['output-exists'].cure,
        }),
      ];
    });
  });
}
