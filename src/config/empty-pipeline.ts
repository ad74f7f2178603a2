import { UserError } from '../text/errors.ts';

/** The wording of the reference, which users match on. */
export const NO_STEPS = 'No steps found in pipeline configuration';
export const NO_NODES = 'No nodes found in pipeline DAG';

/** The only mistake of a pipeline is that it is empty. */
export function isEmptyPipeline(error: unknown): error is UserError {
  return error instanceof UserError && [NO_STEPS, NO_NODES].includes(error.message);
}
