import { TODO } from '../../config/todo-values.ts';
import { escapeText, listNames, quoteName } from '../../text/describe-value.ts';
import type { DraftStep, Missing } from './draft-pipeline.ts';

/** What the user has to fill in before the first run, with the line of the file, or the next command. */
export function missingLines(
  steps: readonly DraftStep[],
  text: string,
  {
    file,
    run,
    absent,
  }: {
    readonly file: string;
    readonly run: string;
    /** Packages that notebooks need. */
    readonly absent: readonly string[];
  },
): readonly string[] {
  const missing = steps.flatMap((step) =>
    step.missing.map((one) => ({ one, script: step.script })),
  );
  const packages =
    absent.length === 0
      ? []
      : [
          `Notebooks need ${listNames(absent)}, not installed here: pip install ${absent.join(' ')}`,
        ];
  if (missing.length === 0) {
    return absent.length === 0
      ? [`Nothing is missing. Run it: ${run}`]
      : [...packages, `Then run it: ${run}`];
  }
  const lines = placeholderLines(text);
  const listed = missing.map(({ one, script }) => {
    if (one.part === 'main') return `  ${script}: no \`main\` yet (step ${quoteName(one.step)})`;
    if (one.part === 'unreadable') {
      return `  ${script}: ${escapeText(one.name)} (step ${quoteName(one.step)})`;
    }
    return `  ${file}:${lines.next().value}  ${described(one)}`;
  });
  return [
    `Missing (${missing.length}), marked ${TODO} in the file:`,
    ...listed,
    ...packages,
    `Then run it: ${run}`,
  ];
}

/** The numbers of the lines with a placeholder: in the order of the steps and their parts. */
function* placeholderLines(text: string): Generator<number, number> {
  for (const [index, line] of text.split('\n').entries()) {
    if (new RegExp(`[:-] ${TODO}( #|$)`).test(line)) yield index + 1;
  }
  return 0;
}

function described({ step, part, name, line, files }: Missing): string {
  const opened =
    files.length === 0 ? '' : `, in which the script opens ${listNames(files.slice(0, 5))}`;
  const what =
    part === 'input'
      ? `no data found for input ${quoteName(name)}${opened}`
      : `${part} ${quoteName(name)}`;
  return `step ${quoteName(step)}: ${what} (line ${line} of the script)`;
}
