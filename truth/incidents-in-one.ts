/** The incidents as one pipeline, in which none shares a name with another. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { StepText } from './mutation.ts';
import { incidentMutations } from './mutations/incidents.ts';

export interface MarkedIncident {
  readonly id: string;
  /** How the names of its steps and directories begin; it stays when others are added. */
  readonly mark: string;
  readonly files: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, StepText>>;
}

/** Cases that only the tests of blame have: they need not be of an incident. */
const CASES = path.resolve(import.meta.dirname, '../__tests__/fixtures/incidents');

/** Without those that have other files beside the pipeline, which all would share. */
export function markedIncidents(): MarkedIncident[] {
  return [...incidentMutations(), ...incidentMutations(CASES)]
    .filter(({ project }) => [...project().files.keys()].every((file) => /^scripts\//.test(file)))
    .map(({ id, project }) => {
      const mark = `i${createHash('sha256').update(id).digest('hex').slice(0, 7)}-`;
      const { files, pipeline } = project();
      const scripts = [...files].map(([file, text]) => [`${mark}${file}`, text.toString()]);
      const steps = Object.entries(pipeline.steps).map(([name, step]) => [
        `${mark}${name}`,
        {
          ...step,
          script: `${mark}scripts/${step.script}`,
          input_paths: sourcesWith(mark, step.input_paths ?? {}),
        },
      ]);
      return { id, mark, files: Object.fromEntries(scripts), steps: Object.fromEntries(steps) };
    });
}

function sourcesWith(mark: string, inputs: NonNullable<StepText['input_paths']>) {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, source]) => [
      name,
      typeof source === 'string' ? source : { from: `${mark}${source.from}` },
    ]),
  );
}
