import type { z } from 'zod';
import { checkValue } from '../config/check-value.ts';
import {
  environVarsSchema,
  inputPathsSchema,
  jobArgsSchema,
  outputPathsSchema,
} from '../config/step-schema.ts';
import { strictObject } from '../config/strict-object.ts';
import type { ScriptExecutionSpec } from './script-execution-spec.ts';

/** The arguments of `main`, by parameter. Paths are relative to the project root. */
export interface MainParams {
  /** Logical name → path of the input. */
  readonly inputPaths: Readonly<Record<string, string>>;
  /** Logical name → path of the output. A run writes to its workspace, never to this path. */
  readonly outputPaths: Readonly<Record<string, string>>;
  /** Name → value: set in the environment and passed as a mapping. */
  readonly environVars: Readonly<Record<string, string>>;
  /** Attributes of `job_args`; `null` calls `main` with `None`. */
  readonly jobArgs: Readonly<Record<string, unknown>> | null;
}

export function mainParamsOf(spec: ScriptExecutionSpec): MainParams {
  const { inputPaths, outputPaths, environVars, jobArgs } = spec;
  return { inputPaths, outputPaths, environVars, jobArgs };
}

/**
 * The parameters that a caller gives.
 * @throws UserError for unknown parameters and values of the wrong type
 */
export function mainParamsFrom(given: Partial<MainParams> = {}): Partial<MainParams> {
  checkValue(mainParamsSchema, given, 'main parameters');
  return given;
}

const mainParamsSchema = strictObject({
  inputPaths: inputPathsSchema.optional(),
  outputPaths: outputPathsSchema.optional(),
  environVars: environVarsSchema.optional(),
  jobArgs: jobArgsSchema.optional(),
}) satisfies z.ZodType;
