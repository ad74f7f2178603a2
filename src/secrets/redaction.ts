import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { RunEvent } from '../report/events.ts';
import type { RunReport } from '../report/report.ts';
import { redactError } from './redact-error.ts';
import { createRecordRedaction, type RecordRedaction } from './redact-report.ts';
import { createRedact, type Redact } from './redact-text.ts';
import { createSecretSearch } from './search-secrets.ts';
import { secretValues } from './secret-values.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Removes the secrets from everything that leaves a run. */
export class Redaction {
  #secrets: Set<string>;
  #redact: Redact;
  #records: RecordRedaction;

  /** @param environ the variables of the caller */
  constructor(environ: Variables) {
    this.#secrets = secretValues([environ]);
    this.#redact = createRedact(this.#secrets);
    this.#records = createRecordRedaction(this.#redact);
  }

  /** Adds the values of the steps, and exempts names and paths of the pipeline. */
  learn(config: PipelineConfig): void {
    const given = config.steps.flatMap(({ environVars, jobArgs }) => [environVars, jobArgs ?? {}]);
    this.#secrets = new Set([...this.#secrets, ...secretValues(given)]);
    this.exempt(namesIn(config));
  }

  /** Public names, and paths with public parts: users match on them. */
  exempt(names: Iterable<string>): void {
    for (const name of names) {
      for (const part of [name, ...name.split(/[/\\]/)]) this.#secrets.delete(part);
    }
    this.#redact = createRedact(this.#secrets);
    this.#records = createRecordRedaction(this.#redact);
  }

  text(text: string): string {
    return this.#redact(text);
  }

  /** For files: whether their bytes contain a known secret, in parts that are read one by one. */
  fileSearch(): (chunk: Uint8Array) => boolean {
    return createSecretSearch(this.#secrets);
  }

  event(event: RunEvent): RunEvent {
    return this.#records.redactEvent(event);
  }

  report(report: RunReport): RunReport {
    return this.#records.redactReport(report);
  }

  error(error: unknown): unknown {
    return redactError(error, this.#redact);
  }
}

function* namesIn({ name, root, steps }: PipelineConfig): Iterable<string> {
  yield* [name, root];
  for (const { name: step, script = '', inputs = {}, outputs = {} } of steps) {
    yield* [step, script, ...Object.keys(inputs), ...Object.keys(outputs)];
    yield* Object.values(outputs);
    for (const input of Object.values(inputs)) if (input.kind === 'path') yield input.path;
  }
}
