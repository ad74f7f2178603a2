import { UserError } from '../text/errors.ts';
import type { CommonOptions } from './common-options.ts';
import type { SelectionOptions } from './selection-options.ts';

export type GivenOptions = SelectionOptions & Partial<CommonOptions> & { readonly watch?: boolean };

/**
 * Refuses options that have no effect without another one, or beside it.
 * @throws UserError
 */
export function refuseConflicts(given: GivenOptions): void {
  for (const { option, isGiven, needs, has } of dependent(given)) {
    if (isGiven && !has) {
      throw new UserError(`\`${option}\` has no effect without \`${needs}\`.`, {
        cure: `Add \`${needs}\`, or remove \`${option}\`.`,
      });
    }
  }
  const selection = given.step === undefined ? undefined : selectionOption(given);
  if (selection !== undefined) {
    throw new UserError(`\`--step\` and \`${selection}\` cannot be combined.`, {
      cure: `Use \`--step\` for one step on kept results, or \`${selection}\` for a part of the pipeline.`,
    });
  }
}

/** @throws UserError for `--watch`, which repeats the run of one pipeline */
export function refuseWatchOfSeveral({ watch }: GivenOptions): void {
  if (watch !== true) return;
  throw new UserError('`--watch` takes one pipeline file, not several files or a pattern.', {
    cure: 'Name one file, or remove `--watch`.',
  });
}

function dependent(given: GivenOptions) {
  const { refresh, step, bundle, bundleLimit } = given;
  return [
    { option: '--refresh', isGiven: refresh === true, needs: '--step', has: step !== undefined },
    {
      ...{ option: '--bundle-limit', isGiven: bundleLimit !== undefined },
      ...{ needs: '--bundle', has: bundle !== undefined },
    },
  ];
}

function selectionOption(given: SelectionOptions): string | undefined {
  const { select = [], exclude = [], changedSince, failed, failedIn } = given;
  if (select.length > 0) return '--select';
  if (exclude.length > 0) return '--exclude';
  if (changedSince !== undefined) return '--changed-since';
  if (failedIn !== undefined) return '--failed-in';
  return failed === true ? '--failed' : undefined;
}
