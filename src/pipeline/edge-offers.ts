import type { SourceLocation } from '../text/errors.ts';
import type { OutputPart } from './output-part.ts';
import type { OfferedOutput } from './step-io.ts';

/** An edge that can carry data, and the outputs that it offers. */
export interface EdgeOffers {
  readonly producer: string;
  readonly consumer: string;
  readonly location: () => SourceLocation | undefined;
  readonly offers: readonly Offer[];
}

export interface Offer {
  readonly output: OfferedOutput;
  readonly part: OutputPart;
}
