import type { ScriptAnalysis, UsedName } from '../../python/protocol.ts';

/** The four parts of a spec, in the order in which the reference asks for them. */
export const SPEC_PARTS = ['input_paths', 'output_paths', 'environ_vars', 'job_args'] as const;

export type SpecPart = (typeof SPEC_PARTS)[number];

/** A value of a spec, and its suggestion. */
export interface DraftEntry {
  readonly part: SpecPart;
  readonly key: string;
  /** Text; if empty, the key is omitted. */
  readonly suggestion: string;
  /** The script fails without it. */
  readonly required: boolean;
  /** Location in the script; absent for a default name of the reference. */
  readonly line?: number;
}

/**
 * Drafts a spec from the code of the script: all paths that it reads and writes, and its required
 * variables and arguments. If the code uses no paths, the default names of the reference are used.
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
        // Optional values are omitted.
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

/** The default values of the reference. */
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
    // An optional input is omitted unless the user sets it.
    suggestion:
      required || part === 'output_paths'
        ? `${directory}/${name}${kind === 'file' && part === 'input_paths' ? '.csv' : ''}`
        : '',
    required,
    line,
  }));
}

/** A key that is required anywhere is required. */
function distinct(uses: readonly UsedName[]): readonly UsedName[] {
  const byName = new Map<string, UsedName>();
  for (const use of uses) {
    const before = byName.get(use.name);
    if (before === undefined || (use.required && !before.required)) byName.set(use.name, use);
  }
  return [...byName.values()];
}
