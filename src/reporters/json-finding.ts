import type { FindingCode, Severity } from '../findings/findings.ts';

/** A finding in JSON; what is not known is `null`. */
export interface JsonFinding {
  /** What kind of fact it is. */
  readonly code: FindingCode;
  /** How grave it is. */
  readonly severity: Severity;
  /** What its code stands for, in words. */
  readonly title: string;
  /** The step it speaks of; `null` for the pipeline as a whole. */
  readonly step: string | null;
  /** `producer->consumer`, where it speaks of a data flow. */
  readonly flow: string | null;
  /** One sentence, or the exception's own words. */
  readonly message: string;
  /** Where it is, where it is in a file. */
  readonly location: JsonFindingLocation | null;
  /** What to do about it. */
  readonly hint: string | null;
  /** Lines that prove it: columns found, files there, paths tried. */
  readonly evidence: string[];
}

/** A place in a file, in JSON. */
export interface JsonFindingLocation {
  /** Relative to the report's base directory where below it, else absolute; forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number | null;
  /** 1-based. */
  readonly column: number | null;
  /** The function it is in, as Python names it. */
  readonly function: string | null;
  /** The source line, stripped. */
  readonly code: string | null;
}
