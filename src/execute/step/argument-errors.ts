/** What `argparse`, `click` and `typer` print about the arguments of a program, and its cure. */
import type { StepConfig } from '../../config/pipeline-config.ts';
import { quoteName } from '../../text/describe-value.ts';
import { nearestName } from '../../text/nearest-name.ts';

/** `undefined`: the program printed nothing about its arguments. */
export function argumentError(stderr: string): string | undefined {
  const lines = stderr
    .trimEnd()
    .split('\n')
    .slice(-MOST_LINES)
    .map((line) => line.trimEnd());
  const said = lines.findLast((line) => /^([^:]{1,200}: error: |Error: )/.test(line));
  return said ?? boxedError(lines);
}

/** A message that other output follows is not what ended the program. */
const MOST_LINES = 10;

/** `typer` draws a box around its message if `rich` is installed. */
function boxedError(lines: readonly string[]): string | undefined {
  const start = lines.findLastIndex((line) => /^(?:╭─|\+-) Error /.test(line));
  if (start === -1) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !/^[│|]/.test(line));
  const words = rest.slice(0, end === -1 ? undefined : end).map((line) => line.slice(1, -1).trim());
  return `Error: ${words.join(' ').trim()}`;
}

/** How to correct the arguments of a program; `undefined` if it did not refuse them. */
export function argumentHint(stderr: string, step: StepConfig): string | undefined {
  const setting = settingOf(step);
  const said = argumentError(stderr) ?? '';
  const message = said.replace(/^.*?(?:: error|Error): /, '');
  for (const [pattern, cure] of CURES) {
    const found = pattern.exec(message);
    if (found !== null) return cure(found.slice(1), { setting, stderr, step });
  }
  const isRefused = /^ *usage:/im.test(stderr) || said.includes(': error: ');
  return isRefused ? `Correct ${setting}: see the usage of the script.` : undefined;
}

interface Context {
  /** Where the arguments are written: ``` `args` of the step ```. */
  readonly setting: string;
  readonly stderr: string;
  readonly step: StepConfig;
}

type Cure = (parts: readonly (string | undefined)[], context: Context) => string;

const missing: Cure = ([names = ''], context) => {
  const wanted = names.split(', ').map(longName);
  const given = givenOptions(context.step).filter((one) => !knownOptions(context).includes(one));
  const mistyped = wanted.flatMap((name) => {
    const near = nearestName(name, given);
    return near === undefined
      ? []
      : [`The step gives ${quoteName(near)}: did you mean ${quoteName(name)}?`];
  });
  const added = wanted.map((name) =>
    quoteName(name.startsWith('-') ? `${name} <value>` : `<${name}>`),
  );
  return [...mistyped, `Add to ${context.setting}: ${added.join(', ')}.`].join(' ');
};

const unknown: Cure = ([text = ''], context) => {
  const words = text.split(' ');
  const name = (words.find((word) => word.startsWith('-')) ?? words[0] ?? '').split('=')[0] ?? '';
  const known = name.startsWith('-')
    ? knownOptions(context).filter((one) => one.startsWith('--'))
    : [];
  const suggested = /(?:Did you mean|Possible options?:) '?(--?[\w-]+)/.exec(context.stderr)?.[1];
  const near = suggested ?? nearestName(name, known);
  if (near !== undefined) {
    return `Write ${quoteName(near)} instead of ${quoteName(name)} in ${context.setting}, or remove it.`;
  }
  const options =
    known.length === 0 ? '' : ` The script knows ${known.map((one) => quoteName(one)).join(', ')}.`;
  return `Remove ${quoteName(name)} from ${context.setting}.${options}`;
};

const valueNeeded: Cure = ([name = '', expected = 'an argument'], { setting }) =>
  `Write a value after ${quoteName(longName(name))} in ${setting}: it needs ${expected}.`;

const noValue: Cure = ([name = ''], { setting }) =>
  `Write ${quoteName(longName(name))} without a value in ${setting}: it is a switch.`;

const wrongChoice: Cure = ([name = '', value = '', choices = ''], { setting }) =>
  `Correct the value ${quoteName(plain(value))} of ${quoteName(longName(name))} in ${setting}: it must be one of ${choices
    .split(', ')
    .map((one) => quoteName(plain(one)))
    .join(', ')}.`;

const wrongValue: Cure = ([name = '', reason = ''], { setting }) =>
  `Correct the value of ${quoteName(longName(name))} in ${setting}: ${reason.replace(/\.$/, '')}.`;

const CURES: readonly (readonly [RegExp, Cure])[] = [
  [/^the following arguments are required: (.+)$/, missing],
  [
    /^one of the arguments (.+) is required$/,
    ([names = ''], { setting }) =>
      `Add one of these to ${setting}: ${names
        .split(' ')
        .map((one) => quoteName(one))
        .join(', ')}.`,
  ],
  [/^unrecognized arguments: (.+)$/, unknown],
  [/^argument (.+?): invalid choice: (.+?) \(choose from (.+)\)$/, wrongChoice],
  [/^argument (.+?): (invalid .+ value: .+)$/, wrongValue],
  [/^argument (.+?): expected (.+)$/, valueNeeded],
  [/^argument (.+?): ignored explicit argument .+$/, noValue],
  [
    /^argument (.+?): not allowed with argument (.+)$/,
    ([one = '', other = ''], { setting }) =>
      `Remove ${quoteName(longName(one))} or ${quoteName(longName(other))} from ${setting}.`,
  ],
  [
    /^ambiguous option: (\S+) could match (.+)$/,
    ([name = '', names = ''], { setting }) =>
      `Write the whole name of ${quoteName(name)} in ${setting}: ${names
        .split(', ')
        .map((one) => quoteName(one))
        .join(' or ')}.`,
  ],
  [
    /^Missing (?:option|argument|parameter:?) ['"]?(.+?)['"]?\.?(?:$|\.? Choose from)/,
    ([names = ''], context) => missing([names.replaceAll(/['"]/g, '')], context),
  ],
  [
    /^Missing command\.?$/,
    (_, { setting }) => `Add the name of a command to ${setting}: see the usage of the script.`,
  ],
  [/^No such option:? '?(--?[\w-]+)/, unknown],
  [/^Got unexpected extra arguments? \((.+)\)$/, unknown],
  [/^Option ['"]?(.+?)['"]? requires (.+?)\.?$/, valueNeeded],
  [/^Option ['"]?(.+?)['"]? does not take a value\.?$/, noValue],
  [/^Invalid value for ['"]?(.+?)['"]?: ['"]?(.+?)['"]? is not one of (.+?)\.?$/, wrongChoice],
  [/^Invalid value for ['"]?(.+?)['"]?: (.+)$/, wrongValue],
  [
    /^No such command ['"]?([^'"\s]+?)['"]?\.?(?:$| .*$)/,
    ([name = ''], { setting, stderr }) => {
      const meant = /Did you mean (?:one of: )?['"]?([\w-]+)/.exec(stderr)?.[1];
      return meant === undefined
        ? `Correct the command ${quoteName(name)} in ${setting}: see the usage of the script.`
        : `Write ${quoteName(meant)} instead of ${quoteName(name)} in ${setting}.`;
    },
  ],
];

function settingOf({ call, jobArgs }: StepConfig): string {
  if (call?.kind === 'command') return '`command` of the step';
  const fromJobArgs =
    call?.kind === 'cli' && call.args === undefined && Object.keys(jobArgs ?? {}).length > 0;
  return fromJobArgs ? '`job_args` of the step' : '`args` of the step';
}

/** `-r/--ratio`, `'--ratio' / '-r'`: the name that says most. */
function longName(names: string): string {
  const [first = '', ...others] = names.replaceAll(/['"]/g, '').split(/ ?\/ ?/);
  return [first, ...others].find((one) => one.startsWith('--')) ?? first;
}

function plain(text: string): string {
  return text.trim().replaceAll(/^['"]|['"]$/g, '');
}

function givenOptions({ call, jobArgs }: StepConfig): readonly string[] {
  const given =
    call?.kind === 'command'
      ? call.argv
      : call?.kind === 'cli' && call.args !== undefined
        ? call.args
        : Object.keys(jobArgs ?? {}).map((key) => `--${key}`);
  return given.filter((one) => one.startsWith('-')).map((one) => one.split('=')[0] ?? one);
}

/** The options in the usage that the program printed. */
function knownOptions({ stderr }: Context): readonly string[] {
  const start = stderr.search(/^ *usage:/im);
  if (start === -1) return [];
  const [usage = ''] = stderr.slice(start).split(/\n(?! )/);
  return [...new Set(usage.match(/(?<![\w-])--?[A-Za-z][\w-]*/g) ?? [])];
}
