import { expect } from 'vitest';
import { loadPipeline } from '../../src/config/load-pipeline.ts';
import { describeUserError, UserError } from '../../src/text/errors.ts';
import { createTempProject } from '../support/temp-project.ts';

/** The message for the user; a pipeline that is accepted fails the test. */
export async function complaint(file: string, content: string | Uint8Array): Promise<string> {
  await using project = await createTempProject({ [file]: content });
  return await complaintAbout(file, project.dir);
}

export async function complaintAbout(file: string, cwd: string): Promise<string> {
  const error = await loadPipeline(file, { cwd }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return describeUserError(error as UserError);
}

export const ONE_STEP = 'Write at least one step: `steps: { train: { script: train.py } }`.';
