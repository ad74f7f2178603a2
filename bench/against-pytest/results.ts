import path from 'node:path';
import type { MachineFacts } from '../machine.ts';
import type { EntryResult } from '../results.ts';
import type { FaultyRun } from './faulty-run.ts';

/** Absolute. */
export const AGAINST_PYTEST_FILE = path.join(import.meta.dirname, '..', 'against-pytest.json');

/** The results of `bench/against-pytest.ts`. */
export interface AgainstPytest {
  readonly machine: MachineFacts;
  /** Name → version of pytest and its plugins. */
  readonly plugin_versions: Readonly<Record<string, string>>;
  readonly limit_seconds: number;
  readonly patience_seconds: number;
  /** Ours first. */
  readonly gradient_boosting: readonly EntryResult[];
  readonly faults: readonly FaultyRun[];
}
