import type { KeyPath } from '../../pipeline-document.ts';

/** The parts of a definition that are read; everything else is for SageMaker alone. */
export interface StepDefinition {
  readonly Name: string;
  readonly Type: string;
  readonly Arguments?: Record<string, unknown>;
  readonly DependsOn?: unknown;
}

export interface LocatedStep {
  readonly step: StepDefinition;
  readonly path: KeyPath;
  /** The condition step that contains it. */
  readonly condition?: string;
}

/** The only version of the definition schema so far. */
export const VERSION = '2020-12-01';

export function isDefinition(value: object): boolean {
  return 'Version' in value && 'Steps' in value;
}

/** All steps: those of both branches of a condition follow the condition. */
export function allSteps(value: unknown, path: KeyPath, condition?: string): LocatedStep[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((step: StepDefinition, index) => {
    const at = [...path, index];
    const located = { step, path: at, ...(condition === undefined ? {} : { condition }) };
    if (step?.Type !== 'Condition') return [located];
    return [
      located,
      ...['IfSteps', 'ElseSteps'].flatMap((branch) =>
        allSteps(step.Arguments?.[branch], [...at, 'Arguments', branch], step.Name),
      ),
    ];
  });
}

/** Entries of a list of mappings; a definition of a newer SDK can lack the list. */
export function listAt(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

export function mappingAt(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
