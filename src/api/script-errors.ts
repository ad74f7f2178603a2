import { escapeText, listNames, quoteName } from '../text/describe-value.ts';
import { UserError } from '../text/errors.ts';

/** The script does not exist in any search directory. */
export class ScriptNotFoundError extends UserError {
  /** The class name, for cases where `instanceof` does not work. */
  override readonly name = 'ScriptNotFoundError';
  /** As requested. */
  readonly scriptName: string;
  /** Absolute paths: the searched directories for a name, the tried files for a path. */
  readonly searched: readonly string[];
  /** Available scripts with similar names, most similar first. */
  readonly near: readonly string[];

  /** Creates the message and the cure from these values. */
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

/** The script failed or could not be run. */
export class ScriptExecutionError extends Error {
  /** The class name, for cases where `instanceof` does not work. */
  override readonly name: string = 'ScriptExecutionError';
  /** File stem of the script. */
  readonly scriptName: string;
  /** The Python exception, or the violated rule: `KeyError`, `OutputMissing`. */
  readonly errorType: string | null;

  /**
   * Created by `orThrow` of a result.
   * @param message one line, without the name of the script
   */
  constructor(scriptName: string, message: string, errorType: string | null) {
    super(`Script ${scriptName} failed: ${message}`);
    this.scriptName = scriptName;
    this.errorType = errorType;
  }
}

/** The script ran longer than its time limit. */
export class TimeoutError extends ScriptExecutionError {
  /** The class name, for cases where `instanceof` does not work. */
  override readonly name = 'TimeoutError';
}
