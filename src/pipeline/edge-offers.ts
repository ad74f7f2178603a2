import type { SourceLocation } from '../errors.ts';
import type { OfferedOutput } from './step-io.ts';

/** An edge that can carry data, and the outputs that it offers. */
export interface EdgeOffers {
  readonly producer: string;
  readonly consumer: string;
  readonly place: () => SourceLocation | undefined;
  readonly offers: readonly Offer[];
}

export interface Offer {
  readonly output: OfferedOutput;
  /** As in `OutputRef`. */
  readonly below: string;
  /** As in `PlannedConnection`. */
  readonly at?: string;
}
