import type { LocatedName } from '../name-clashes.ts';
import { type KeyPath, type PipelineDocument, valueAt } from '../pipeline-document.ts';
import type { Problem } from '../problems.ts';

/** A pipeline of another tool, written as the steps form of the pipeline file. */
export interface Translation {
  readonly name?: string;
  /** The tool, for messages: `SageMaker definition`. */
  readonly kind: string;
  readonly steps: readonly TranslatedStep[];
  readonly problems: readonly Problem[];
  readonly parameters: DeclaredParameters;
}

/** The parameters of a file of another tool, which `parameters` of a pipeline file can give. */
export interface DeclaredParameters {
  /** Name → type, as SageMaker names them; `undefined` if any value is allowed. */
  readonly types: ReadonlyMap<string, string | undefined>;
  /** Further names, which the file does not declare. */
  readonly isOther?: (name: string) => boolean;
  /** Their type. */
  readonly otherType?: string;
}

export interface TranslatedStep extends LocatedName {
  /** The keys of a step of the pipeline file. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Location of a key of `value` in the file of the tool, by the key path joined with a newline. */
  readonly origins?: Readonly<Record<string, KeyPath>>;
}

/** What a translator gets besides the document. */
export interface TranslateContext {
  /** The file of the tool as shown to the user. */
  readonly file: string;
  /** Absolute directory of the file of the tool. */
  readonly base: string;
  /** Absolute working directory of the user. */
  readonly cwd: string;
  /** Absolute base directory of the paths of the result. */
  readonly root: string;
  /** Absolute directories that are searched for scripts first. */
  readonly scriptDirs: readonly string[];
  /** What the user wrote about a step beside the file of the tool. */
  readonly given: (step: string) => Readonly<Record<string, unknown>>;
  /** Values of the parameters of the pipeline. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export function originKey(path: KeyPath): string {
  return path.join('\n');
}

/** The steps form of a translation, with the locations of the file of the tool. */
export function translatedDocument(
  translation: Translation,
  document: PipelineDocument,
): PipelineDocument {
  const { name, steps } = translation;
  const value = {
    ...(name === undefined ? {} : { name }),
    steps: Object.fromEntries(steps.map((step) => [step.name, step.value])),
  };
  const byName = new Map(steps.map((step) => [step.name, step]));
  return {
    value,
    locate: ([top, step, ...path], at) => {
      const found = top === 'steps' ? byName.get(`${step}`) : undefined;
      return found === undefined
        ? document.locate([], at)
        : document.locate(originOf(found, path), at);
    },
    written: (path) => {
      const found = valueAt(value, path);
      return typeof found === 'object' || found === undefined ? undefined : String(found);
    },
    keys: (path) => {
      if (path.length === 1 && path[0] === 'steps') return steps.map((one) => one.name);
      const found = valueAt(value, path);
      return found === null || typeof found !== 'object' ? [] : Object.keys(found);
    },
  };
}

/** The nearest known location. */
function originOf({ path: step, origins = {} }: TranslatedStep, path: KeyPath): KeyPath {
  for (let length = path.length; length > 0; length -= 1) {
    const origin = origins[originKey(path.slice(0, length))];
    if (origin !== undefined) return origin;
  }
  return step;
}
