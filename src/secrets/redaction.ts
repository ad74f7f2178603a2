import type { PipelineConfig } from '../config/pipeline-config.ts';
import type { RunEvent } from '../events.ts';
import type { RunReport } from '../report.ts';
import { redactError } from './redact-error.ts';
import { createRecordRedaction } from './redact-report.ts';
import { createRedact, type Redact } from './redact-text.ts';
import { secretValues } from './secret-values.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Takes the secrets out of all that leaves one run. */
export class Redaction {
  readonly #environ: Variables;
  #redact: Redact;
  #records: ReturnType<typeof createRecordRedaction>;

  /** @param environ the caller's variables */
  constructor(environ: Variables) {
    this.#environ = environ;
    this.#redact = createRedact(secretValues([environ]));
    this.#records = createRecordRedaction(this.#redact);
  }

  /** From now on also what the steps are given, but not what the pipeline itself calls so. */
  learn(config: PipelineConfig): void {
    const given = config.steps.flatMap(({ environVars, jobArgs }) => [environVars, jobArgs ?? {}]);
    const secrets = secretValues([this.#environ, ...given]);
    for (const name of namesIn(config)) secrets.delete(name);
    this.#redact = createRedact(secrets);
    this.#records = createRecordRedaction(this.#redact);
  }

  text(text: string): string {
    return this.#redact(text);
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

/** Names and parts of paths that stand in the pipeline. */
function* namesIn({ name, root, steps }: PipelineConfig): Iterable<string> {
  yield name;
  yield* partsOf(root);
  for (const { name: step, script = '', inputs = {}, outputs = {} } of steps) {
    yield step;
    yield* partsOf(script);
    yield* [...Object.keys(inputs), ...Object.keys(outputs)];
    yield* Object.values(outputs).flatMap(partsOf);
    yield* Object.values(inputs).flatMap((input) =>
      input.kind === 'path' ? partsOf(input.path) : [],
    );
  }
}

function partsOf(path: string): string[] {
  return [path, ...path.split(/[/\\]/)];
}
