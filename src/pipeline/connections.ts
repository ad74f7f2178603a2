import type { WiringRule } from './wiring-rule.ts';

export interface Connection {
  readonly producer: string;
  /** Logical name at the producer. */
  readonly output: string;
  /** As in `OutputRef`. */
  readonly below: string;
  /** As in `PlannedConnection`. */
  readonly at?: string;
  readonly consumer: string;
  /** Logical name at the consumer. */
  readonly input: string;
  readonly rule: WiringRule;
}

/** What has been wired so far: each stronger rule before the weaker ones. */
export class Connections {
  readonly #all: Connection[] = [];
  readonly #byInput = new Map<string, Map<string, Connection[]>>();
  readonly #producers = new Map<string, Set<string>>();

  add(connection: Connection): void {
    const { producer, consumer, input } = connection;
    this.#all.push(connection);
    this.#producers.set(
      consumer,
      (this.#producers.get(consumer) ?? new Set<string>()).add(producer),
    );
    const inputs = this.#byInput.get(consumer) ?? new Map<string, Connection[]>();
    this.#byInput.set(consumer, inputs);
    inputs.set(input, [...(inputs.get(input) ?? []), connection]);
  }

  into(consumer: string, input: string): readonly Connection[] {
    return this.#byInput.get(consumer)?.get(input) ?? [];
  }

  between(producer: string, consumer: string): boolean {
    return this.#producers.get(consumer)?.has(producer) ?? false;
  }

  /** In the order of wiring. */
  all(): readonly Connection[] {
    return this.#all;
  }
}
