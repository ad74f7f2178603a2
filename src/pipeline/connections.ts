import type { OutputPart } from './output-part.ts';
import { flowKey } from './plan.ts';
import type { WiringRule } from './wiring-rule.ts';

export interface Connection {
  readonly producer: string;
  /** Logical name at the producer. */
  readonly output: string;
  readonly part: OutputPart;
  readonly consumer: string;
  /** Logical name at the consumer. */
  readonly input: string;
  readonly rule: WiringRule;
}

const NONE: readonly Connection[] = [];

/** The connections so far: stronger rules run before weaker ones. */
export class Connections {
  readonly #all: Connection[] = [];
  readonly #byInput = new Map<string, Map<string, Connection[]>>();
  /** Created at the first use. */
  #between: Set<string> | undefined;

  add(connection: Connection): void {
    const { producer, consumer, input } = connection;
    this.#all.push(connection);
    this.#between?.add(flowKey(producer, consumer));
    const inputs = this.#byInput.get(consumer);
    const list = inputs?.get(input);
    if (inputs === undefined) this.#byInput.set(consumer, new Map([[input, [connection]]]));
    else if (list === undefined) inputs.set(input, [connection]);
    else list.push(connection);
  }

  into(consumer: string, input: string): readonly Connection[] {
    return this.#byInput.get(consumer)?.get(input) ?? NONE;
  }

  between(producer: string, consumer: string): boolean {
    this.#between ??= new Set(this.#all.map((one) => flowKey(one.producer, one.consumer)));
    return this.#between.has(flowKey(producer, consumer));
  }

  /** In the order of wiring. */
  all(): readonly Connection[] {
    return this.#all;
  }
}
