import { posix } from 'node:path';
import { quoteName } from '../text/describe-value.ts';
import { didYouMean } from '../text/nearest-name.ts';
import type { StepConfig } from './pipeline-config.ts';
import { describeKeyPath, type KeyPath, type PipelineDocument } from './pipeline-document.ts';
import { PLACEHOLDER_KINDS, type PlaceholderKind, placeholderParts } from './placeholders.ts';
import type { Problem } from './problems.ts';
import { splitArguments } from './split-arguments.ts';
import type { StepValue } from './step-schema.ts';

/** Mistakes in the keys that say how a step is called, which the schema cannot see. */
export function findCallProblems(
  step: StepConfig,
  value: StepValue,
  { document, valuePath }: { readonly document: PipelineDocument; readonly valuePath: KeyPath },
): Problem[] {
  const context = { step, document, valuePath };
  return [
    ...wrongKeys(value, context),
    ...unclosedQuotes(value, context),
    ...templatesOf(value).flatMap(({ path, text }) => wrongPlaceholders(text, path, context)),
    ...unknownPathNames('container_paths', value, context),
    ...unknownPathNames('working_paths', value, context),
    ...sharedContainerPaths(value, context),
  ];
}

interface Context {
  readonly step: StepConfig;
  readonly document: PipelineDocument;
  readonly valuePath: KeyPath;
}

/** Keys that the way of calling does not use: they would be ignored. */
function wrongKeys(value: StepValue, context: Context): Problem[] {
  const problem = (key: string, message: string, cure: string) => [
    at(context, [key], message, cure),
  ];
  if (value.command !== undefined) {
    const other = (['script', 'call', 'args', 'parameters'] as const).find(
      (key) => value[key] !== undefined,
    );
    return other === undefined
      ? []
      : problem(other, `\`${other}\` and \`command\` exclude each other`, 'Keep one of the two.');
  }
  const kind = context.step.call?.kind ?? 'main';
  if (value.args !== undefined && kind !== 'cli') {
    const near = didYouMean(value.call ?? '', ['cli', 'main', 'notebook']);
    return [
      at(
        context,
        near === undefined ? ['args'] : ['call'],
        '`args` is only for `call: cli`',
        near ?? 'Add `call: cli`, or remove `args`.',
      ),
    ];
  }
  if (value.parameters !== undefined && kind !== 'function' && kind !== 'notebook') {
    return problem(
      'parameters',
      '`parameters` is only for a function or a notebook',
      kind === 'cli' ? 'Use `args`.' : 'Name the function: `call: <function>`.',
    );
  }
  if (value.script !== undefined && value.call?.includes(':')) {
    return problem(
      'script',
      '`call` already names the module',
      'Remove `script`, or write only the name of the function in `call`.',
    );
  }
  return [];
}

function unclosedQuotes(value: StepValue, context: Context): Problem[] {
  return (['args', 'command'] as const).flatMap((key) => {
    const given = value[key];
    const split = typeof given === 'string' ? splitArguments(given) : [];
    return 'problem' in split
      ? [at(context, [key], split.problem, 'Close it, or write a list of arguments.')]
      : [];
  });
}

interface Template {
  readonly path: KeyPath;
  readonly text: string;
}

function templatesOf({ args, command, parameters }: StepValue): Template[] {
  return [
    ...templatesIn(args, ['args']),
    ...templatesIn(command, ['command']),
    ...templatesIn(parameters, ['parameters']),
  ];
}

function templatesIn(value: unknown, path: KeyPath): Template[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, one]) => templatesIn(one, [...path, key]));
}

function wrongPlaceholders(text: string, path: KeyPath, context: Context): Problem[] {
  return placeholderParts(text).flatMap((part) => {
    if ('text' in part) return [];
    if ('stray' in part) return [strayBrace(part.stray, path, context)];
    const known = namesOf(context.step, part.kind);
    if (known.includes(part.name)) return [];
    const declare = `Declare it in \`${part.kind}\` of the step.`;
    return [
      at(
        context,
        path,
        `unknown placeholder ${quoteName(`{${part.kind}.${part.name}}`)}: the step does not declare ${quoteName(part.name)} in \`${part.kind}\``,
        [didYouMean(part.name, known), declare].filter(Boolean).join(' '),
      ),
    ];
  });
}

function strayBrace(token: string, path: KeyPath, context: Context): Problem {
  const [kind = ''] = token.slice(1, -1).split('.');
  const near = token.length > 2 ? didYouMean(kind, PLACEHOLDER_KINDS) : undefined;
  const kinds = PLACEHOLDER_KINDS.map((one) => `\`{${one}.NAME}\``).join(', ');
  return at(
    context,
    path,
    `unknown placeholder ${quoteName(token)}`,
    `${near === undefined ? '' : `${near} `}The placeholders are ${kinds}. For braces as text, write \`{{\` and \`}}\`.`,
  );
}

function unknownPathNames(
  key: 'container_paths' | 'working_paths',
  value: StepValue,
  context: Context,
): Problem[] {
  const known = [...namesOf(context.step, 'input_paths'), ...namesOf(context.step, 'output_paths')];
  return Object.keys(value[key] ?? {})
    .filter((name) => !known.includes(name))
    .map((name) =>
      at(
        context,
        [key, name],
        `the step has no input or output ${quoteName(name)}`,
        [didYouMean(name, known), 'Declare it in `input_paths` or `output_paths`.']
          .filter(Boolean)
          .join(' '),
      ),
    );
}

/** Only one directory can be at a path: the other one would not be visible. */
function sharedContainerPaths(value: StepValue, context: Context): Problem[] {
  const first = new Map<string, string>();
  return Object.entries(value.container_paths ?? {}).flatMap(([name, written]) => {
    const path = posix.normalize(written).replace(/\/$/, '');
    const other = first.get(path);
    if (other === undefined) {
      first.set(path, name);
      return [];
    }
    return [
      at(
        context,
        ['container_paths', name],
        `the path ${quoteName(path)} is also that of ${quoteName(other)}`,
        'Give every input and output a path that no other has.',
      ),
    ];
  });
}

function namesOf(step: StepConfig, kind: PlaceholderKind): readonly string[] {
  const mappings = {
    input_paths: step.inputs,
    output_paths: step.outputs,
    environ_vars: step.environVars,
    job_args: step.jobArgs,
  };
  return Object.keys(mappings[kind] ?? {});
}

function at(
  { document, valuePath }: Context,
  path: KeyPath,
  message: string,
  cure: string,
): Problem {
  const whole = [...valuePath, ...path];
  return {
    message: `${describeKeyPath(whole)}: ${message}`,
    location: document.locate(whole, 'value'),
    cure,
  };
}
