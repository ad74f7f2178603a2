import type { ScriptAnalysis, UsedName } from '../../python/protocol.ts';

/** The four parts of a spec, in the order in which the reference asks for them. */
export const SPEC_PARTS = ['input_paths', 'output_paths', 'environ_vars', 'job_args'] as const;

export type SpecPart = (typeof SPEC_PARTS)[number];

/** A value that a spec may hold, and what is known of it before anyone is asked. */
export interface DraftEntry {
  readonly part: SpecPart;
  readonly key: string;
  /** Text; empty: the key is left out. */
  readonly suggestion: string;
  /** The script fails without it. */
  readonly required: boolean;
  /** Where the script reads it; absent for a name that only the reference's defaults have. */
  readonly line?: number;
}

/**
 * What a spec of this script is made of, from its code: every path it reads and writes, and the
 * variables and arguments it demands. Where the code says no path, the reference's names.
 * @param testDataDir base directory of the suggested paths
 */
export function draftSpec(
  analysis: ScriptAnalysis,
  scriptName: string,
  testDataDir: string,
): readonly DraftEntry[] {
  const base = `${testDataDir.replace(/[/\\]+$/, '')}/${scriptName}`;
  return SPEC_PARTS.flatMap((part) => {
    const uses = distinct(analysis[part]);
    switch (part) {
      case 'input_paths':
        return paths(part, uses, 'data_input', `${base}/input`);
      case 'output_paths':
        return paths(part, uses, 'data_output', `${base}/output`);
      case 'environ_vars':
      case 'job_args':
        // What the script can do without is its own affair.
        return uses
          .filter(({ required }) => required)
          .map(({ name, line }) => ({
            part,
            key: name,
            suggestion: USUAL.get(name) ?? '',
            required: true,
            line,
          }));
      default:
        return part satisfies never;
    }
  });
}

/** The values of the reference's defaults. */
const USUAL = new Map([
  ['LABEL_FIELD', 'label'],
  ['job_type', 'testing'],
]);

function paths(
  part: 'input_paths' | 'output_paths',
  uses: readonly UsedName[],
  defaultName: string,
  directory: string,
): DraftEntry[] {
  if (uses.length === 0) {
    return [{ part, key: defaultName, suggestion: directory, required: true }];
  }
  return uses.map(({ name, required, line, path_kind: kind }) => ({
    part,
    key: name,
    // An optional input is left out until somebody names one.
    suggestion:
      required || part === 'output_paths'
        ? `${directory}/${name}${kind === 'file' && part === 'input_paths' ? '.csv' : ''}`
        : '',
    required,
    line,
  }));
}

/** A key that is demanded anywhere is demanded. */
function distinct(uses: readonly UsedName[]): readonly UsedName[] {
  const byName = new Map<string, UsedName>();
  for (const use of uses) {
    const before = byName.get(use.name);
    if (before === undefined || (use.required && !before.required)) byName.set(use.name, use);
  }
  return [...byName.values()];
}
