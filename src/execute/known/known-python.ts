/**
 * What earlier runs learned of the interpreter and the scripts. With it, a run whose steps are all
 * cached starts no Python.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileChange } from '../../files/file-change.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { ScriptAnalysis } from '../../python/protocol.ts';
import type { Interpreter } from '../../python/supervision.ts';
import { textDigest } from '../../store/file-digest.ts';
import { type InterpreterStamp, interpreterStamp } from './interpreter-stamp.ts';
import { scriptStamp } from './script-stamp.ts';

interface Facts {
  /** Of `interpreterStamp`. */
  readonly stamp: string;
  readonly interpreter: Interpreter;
  /** Directories of installed packages, with their last change: what a script imports is there. */
  readonly libraries: readonly (readonly [dir: string, change: string | null])[];
  /** By absolute path. */
  readonly scripts: Readonly<Record<string, KnownScript>>;
}

interface KnownScript {
  /** Of `scriptStamp`. */
  readonly stamp: string;
  readonly analysis: ScriptAnalysis;
}

export interface KnownPythonOptions {
  /** Where it is kept; absolute. */
  readonly dir: string;
  /** Identifies the pipeline: its file. */
  readonly pipeline: string;
  /** The command that starts the interpreter. */
  readonly command: string;
  readonly environ: Readonly<Record<string, string>>;
}

export class KnownPython {
  /** As given: a supervisor that was started ahead has it too. */
  readonly command: string;
  readonly #file: string;
  readonly #stamp: string;
  readonly #executable: string;
  readonly #earlier: Facts | undefined;
  readonly #scripts = new Map<string, KnownScript>();
  readonly #stamps = new Map<string, string | undefined>();
  #libraries: Facts['libraries'] | undefined;
  #isNew = false;

  private constructor(file: string, command: string, { stamp, executable }: InterpreterStamp) {
    this.command = command;
    this.#file = file;
    this.#stamp = stamp;
    this.#executable = executable;
    this.#earlier = readFacts(file, stamp, executable);
    this.#libraries = this.#earlier?.libraries;
  }

  /** `undefined` for an interpreter that cannot be recognised without starting it. */
  static of({ dir, pipeline, command, environ }: KnownPythonOptions): KnownPython | undefined {
    const found = interpreterStamp(command, environ);
    if (found === undefined) return undefined;
    const name = textDigest(`${pipeline}\n${found.executable}`).slice(0, 16);
    const file = path.join(dir, `${name}.json`);
    return new KnownPython(file, command, found);
  }

  get interpreter(): Interpreter | undefined {
    return this.#earlier?.interpreter;
  }

  analysisOf(script: string): ScriptAnalysis | undefined {
    const known = this.#earlier?.scripts[script];
    if (known === undefined || known.stamp !== this.#stampOf(script)) return undefined;
    this.#scripts.set(script, known);
    return known.analysis;
  }

  /** @param libraries the directories of installed packages, if the interpreter reported them */
  note(script: string, analysis: ScriptAnalysis, libraries: readonly string[] | undefined): void {
    const stamp = this.#stampOf(script);
    if (libraries === undefined || stamp === undefined) return;
    this.#libraries ??= libraries.map((dir) => [dir, fileChange(dir)] as const);
    this.#scripts.set(script, { stamp, analysis });
    this.#isNew = true;
  }

  /** Nothing fails if it cannot be saved: the next run starts Python. */
  async save(interpreter: Interpreter): Promise<void> {
    // The interpreter may be a launcher of another one, whose changes would not be noticed.
    if (!this.#isNew || interpreter.executable !== this.#executable) return;
    const { version, executable, prefixes, can_fork } = interpreter;
    const facts: Facts = {
      stamp: this.#stamp,
      interpreter: { version, executable, prefixes, can_fork },
      libraries: this.#libraries ?? [],
      scripts: Object.fromEntries(this.#scripts),
    };
    const text = JSON.stringify(facts);
    await writeWhole(this.#file, `${textDigest(text)}\n${text}`).catch(() => {});
  }

  #stampOf(script: string): string | undefined {
    if (!this.#stamps.has(script)) this.#stamps.set(script, scriptStamp(script));
    return this.#stamps.get(script);
  }
}

/** `undefined`: nothing is known, or it is no longer true. */
function readFacts(file: string, stamp: string, executable: string): Facts | undefined {
  try {
    const [digest, text = ''] = readFileSync(file, 'utf8').split('\n');
    // Written by this version of the tool and whole, so it has the form of `Facts`.
    if (digest !== textDigest(text)) return undefined;
    const facts = JSON.parse(text) as Facts;
    const isSame =
      facts.stamp === stamp &&
      facts.interpreter.executable === executable &&
      facts.libraries.every(([dir, then]) => fileChange(dir) === then);
    return isSame ? facts : undefined;
  } catch {
    return undefined;
  }
}
