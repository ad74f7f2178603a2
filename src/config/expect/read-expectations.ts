import { quoteName } from '../../text/describe-value.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import type { StepConfig } from '../pipeline-config.ts';
import { describeKeyPath, type KeyPath, type PipelineDocument } from '../pipeline-document.ts';
import type { Problem } from '../problems.ts';
import { type Entry, locateIn } from './entry.ts';
import { entryProblems } from './entry-problems.ts';
import { entryRules } from './entry-rules.ts';
import type { ExpectValue } from './expect-schema.ts';
import type { Expectation } from './expectation.ts';
import { readCheck } from './read-check.ts';
import { readTableSchema } from './table-schema.ts';

interface ReadOptions {
  readonly document: PipelineDocument;
  /** Location of the step in `document`. */
  readonly valuePath: KeyPath;
  readonly root: string;
  readonly cwd: string;
}

/** `expect` of a step, with all its mistakes. */
export function readExpectations(
  value: ExpectValue | undefined,
  { name: step, outputs }: StepConfig,
  options: ReadOptions,
): { readonly expectations: readonly Expectation[]; readonly problems: readonly Problem[] } {
  const { document, valuePath, root, cwd } = options;
  const problems: Problem[] = [];
  const expectations: Expectation[] = [];
  const named = Object.entries(value ?? {});
  if (value !== undefined && named.length === 0) {
    const path = [...valuePath, 'expect'];
    problems.push({
      message: `${describeKeyPath(path)}: it names no output`,
      location: document.locate(path, 'value'),
      cure: 'Name an output of the step: `expect: { scores: { rows: ">0" } }`.',
    });
  }
  for (const [output, given] of named) {
    const path = [...valuePath, 'expect', output];
    // Without declared outputs, they are those that the script uses: they are compared later.
    if (outputs !== undefined && !Object.hasOwn(outputs, output)) {
      problems.push({
        message: `${describeKeyPath(path)}: step ${quoteName(step)} has no output ${quoteName(output)}`,
        location: document.locate(path),
        cure: unknownOutputCure(output, Object.keys(outputs)),
      });
    }
    const isList = Array.isArray(given);
    for (const [index, one] of (isList ? given : [given]).entries()) {
      const at = isList ? [...path, index] : path;
      const read = readEntry({ output, value: one, path: at, document, root, cwd });
      problems.push(...read.problems);
      expectations.push(read.expectation);
    }
  }
  return { expectations, problems };
}

export function unknownOutputCure(output: string, known: readonly string[]): string {
  const list =
    known.length === 0
      ? 'Declare it in `output_paths` of the step.'
      : `Its outputs: ${known.join(', ')}.`;
  return [didYouMean(output, known), list].filter(Boolean).join(' ');
}

function readEntry(entry: Entry): {
  readonly expectation: Expectation;
  readonly problems: readonly Problem[];
} {
  const { output, value } = entry;
  const { check, problems } = readCheck(entry);
  const schema = readTableSchema(entry);
  return {
    expectation: {
      ...{ output, severity: value.severity ?? 'error' },
      ...(value.file === undefined ? {} : { file: value.file }),
      rules: [...entryRules(entry), ...schema.rules],
      ...(check === undefined ? {} : { check }),
      ...(schema.uncovered.length === 0
        ? {}
        : {
            uncovered: {
              items: schema.uncovered,
              locate: locateIn(entry, ['schema'], 'value'),
            },
          }),
      locate: locateIn(entry, []),
    },
    problems: [...entryProblems(entry), ...problems, ...schema.problems],
  };
}
