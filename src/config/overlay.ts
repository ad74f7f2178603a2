import path from 'node:path';
import { quoteName } from '../text/describe-value.ts';
import { type SourceLocation, UserError } from '../text/errors.ts';
import type { FormSource } from './form-source.ts';
import { mergeDocuments } from './merge-documents.ts';
import { refuseScript } from './not-a-pipeline.ts';
import { overlayProblems } from './overlay-problems.ts';
import type { PipelineConfig } from './pipeline-config.ts';
import { type PipelineDocument, valueAt } from './pipeline-document.ts';
import { throwProblems } from './problems.ts';
import { readTextFile } from './read-text-file.ts';
import { shownPath } from './shown-path.ts';
import { readStepsForm } from './steps-form.ts';
import { type TranslateContext, translatedDocument } from './translate/translation.ts';
import { findTranslator, SUPPORTED_FILES, type Translator } from './translate/translators.ts';
import { parseDocument } from './yaml-document.ts';

/** A file of another tool, without anything of the user beside it. */
export function readTranslated(source: FormSource, translator: Translator): PipelineConfig {
  const { document, file = '', base } = source;
  const translation = translator(document, contextOf(source, file, base));
  throwProblems(translation.problems);
  const isDvc = translation.kind === '`dvc.yaml`';
  return readStepsForm({
    ...source,
    ...(isDvc ? { language: 'dvc' as const } : {}),
    document: translatedDocument(translation, document),
  });
}

/** `from: definition.json`: a file of another tool, and what it lacks. */
export function readOverlay(source: FormSource): PipelineConfig {
  const { document, base, cwd } = source;
  const named = valueAt(document.value, ['from']);
  const location = document.locate(['from'], 'value');
  if (typeof named !== 'string' || named === '') {
    throw new UserError('from: expected the path of a file', {
      location,
      cure: `Name ${SUPPORTED_FILES}.`,
    });
  }
  const absolute = path.resolve(base, named);
  const shown = shownPath(absolute, cwd);
  const text = readNamed(absolute, shown, location);
  if (text === undefined) {
    throw new UserError(`from: no such file: ${quoteName(named)}`, {
      location,
      cure: 'The path is relative to the directory of this file.',
    });
  }
  refuseScript({ shown, text }, { prefix: 'from: ', location });
  const other = parseDocument(text, shown);
  const translator = findTranslator(other.value, shown);
  if (translator === undefined) {
    throw new UserError(`from: ${quoteName(named)} is not a pipeline of a supported tool`, {
      location,
      cure: `Name ${SUPPORTED_FILES}.`,
    });
  }
  const translation = translator(other, contextOf(source, shown, path.dirname(absolute)));
  throwProblems([...translation.problems, ...overlayProblems(document, translation)]);
  const merged = mergeDocuments(translatedDocument(translation, other), document, OWN_KEYS);
  return readStepsForm({ ...source, document: merged });
}

/** The mistake is in the line that names the file. */
function readNamed(
  absolute: string,
  shown: string,
  location: SourceLocation | undefined,
): string | undefined {
  try {
    return readTextFile(absolute, shown, 'file named by `from`');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`from: ${error.message}`, { location, cure: error.cure, cause: error });
  }
}

/** Keys that say how the other file is read. */
const OWN_KEYS = ['from', 'parameters'];

function contextOf(
  { document, base, cwd }: FormSource,
  file: string,
  of: string,
): TranslateContext {
  const named = textAt(document, 'root');
  const root = named === undefined ? base : path.resolve(base, named);
  const scriptDirs = valueAt(document.value, ['script_dirs']);
  return {
    file,
    base: of,
    cwd,
    root,
    scriptDirs: (Array.isArray(scriptDirs) ? scriptDirs : []).map((one) =>
      path.resolve(root, String(one)),
    ),
    given: (step) => {
      const given = valueAt(document.value, ['steps', step]);
      if (typeof given !== 'object' || given === null || Array.isArray(given)) return {};
      const { inputs, outputs, ...rest } = given as Record<string, unknown>;
      return {
        ...(inputs === undefined ? {} : { input_paths: inputs }),
        ...(outputs === undefined ? {} : { output_paths: outputs }),
        ...rest,
      };
    },
    parameters: (valueAt(document.value, ['parameters']) ?? {}) as Record<string, unknown>,
  };
}

function textAt(document: PipelineDocument, key: string): string | undefined {
  const found = valueAt(document.value, [key]);
  return typeof found === 'string' ? found : undefined;
}
