import { escapeText, listNames, quoteName } from '../describe-value.ts';
import { UserError } from '../errors.ts';

/** A script that is in none of the directories searched. */
export class ScriptNotFoundError extends UserError {
  /** Its class, for where `instanceof` does not reach. */
  override readonly name = 'ScriptNotFoundError';
  /** As it was asked for. */
  readonly scriptName: string;
  /** Absolute: the directories searched for a name, the files tried for a path. */
  readonly searched: readonly string[];
  /** Scripts there are that are named alike, nearest first. */
  readonly near: readonly string[];

  /** Its message and its cure are made of these. */
  constructor(scriptName: string, searched: readonly string[], near: readonly string[]) {
    super(`Script not found: ${escapeText(scriptName, 200)}`, { cure: cureFor(searched, near) });
    this.scriptName = scriptName;
    this.searched = searched;
    this.near = near;
  }
}

function cureFor(searched: readonly string[], near: readonly string[]): string {
  const meant =
    near.length === 0 ? '' : `Did you mean ${near.map((name) => quoteName(name)).join(', ')}? `;
  return `${meant}Looked in ${listNames(searched)}.`;
}

/** A script that was run, or could not be, and did not pass. */
export class ScriptExecutionError extends Error {
  /** Its class, for where `instanceof` does not reach. */
  override readonly name: string = 'ScriptExecutionError';
  /** File stem of the script. */
  readonly scriptName: string;
  /** The Python exception, or the rule that was broken: `KeyError`, `OutputMissing`. */
  readonly errorType: string | null;

  /**
   * `orThrow` of a result makes it.
   * @param message in one line, without the script's name
   */
  constructor(scriptName: string, message: string, errorType: string | null) {
    super(`Script ${scriptName} failed: ${message}`);
    this.scriptName = scriptName;
    this.errorType = errorType;
  }
}

/** A script that ran longer than its time limit. */
export class TimeoutError extends ScriptExecutionError {
  /** Its class, for where `instanceof` does not reach. */
  override readonly name = 'TimeoutError';
}
