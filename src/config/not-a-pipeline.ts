import { escapeText } from '../text/describe-value.ts';
import { type SourceLocation, UserError } from '../text/errors.ts';

/**
 * A script or a notebook given as a pipeline file. Parsed as YAML, it would have an error on nearly
 * every line.
 * @throws UserError
 */
export function refuseScript(
  { shown, text = '' }: { readonly shown: string; readonly text?: string },
  { prefix = '', location }: { readonly prefix?: string; readonly location?: Location } = {},
): void {
  const isNotebook = /\.ipynb$/i.test(shown);
  if (!isNotebook && !/\.py$/i.test(shown) && !PYTHON.test(text)) return;
  const kind = isNotebook ? 'notebook' : 'Python script';
  throw new UserError(`${prefix}${escapeText(shown)} is a ${kind}, not a pipeline file`, {
    location,
    cure: isNotebook
      ? 'Give a pipeline file (YAML or JSON).'
      : 'Give a pipeline file (YAML or JSON); `cursus runtime test-script` runs one script, and `cursus runtime init` writes a pipeline file.',
  });
}

type Location = SourceLocation | undefined;

/** Lines that no pipeline file has, for a script without the extension of one. */
const PYTHON = /^#!.*\bpython|^(?:def \w+\(|import [\w.]+(?: as \w+)?\r?$|from [\w.]+ import )/m;
