import { z } from 'zod';
import type { Allowed, Hermetic } from './hermetic.ts';
import { strictObject } from './strict-object.ts';

export const hermeticSchema = z
  .enum(['error', 'warn', 'off'], '`error`, `warn` or `off`')
  .optional()
  .describe(
    'How files outside the inputs and outputs, network connections and started programs are reported. `off`: they are not observed. Default: a warning for writes, the network and files outside the project, a notice for the rest. See `allow`.',
  );

const listOf = (what: string) =>
  z.array(z.string(`a ${what}`).min(1, `a ${what}`), `a list of ${what}s`).optional();

export const allowSchema = strictObject(
  {
    read: listOf('path pattern').describe(
      'Files that the step may read: paths relative to `root`, `~/…` or absolute, with `*` and `**`. A directory includes everything in it.',
    ),
    write: listOf('path pattern').describe('Files that the step may write, in the same form.'),
    network: listOf('host pattern').describe(
      'Hosts that the step may connect to: `example.com`, `*.example.com`, `example.com:443`.',
    ),
    subprocess: listOf('program name').describe(
      'Programs that the step may start, by name: `git`, `java`.',
    ),
    clock: z
      .boolean('`true` or `false`')
      .optional()
      .describe(
        'For the cache of results: the outputs do not depend on the clock that the code reads.',
      ),
    random: z
      .boolean('`true` or `false`')
      .optional()
      .describe(
        'For the cache of results: a result that depends on random numbers without a seed can be used again.',
      ),
  },
  'a mapping of `read`, `write`, `network` and `subprocess` to lists',
)
  .optional()
  .describe('What the step may do outside its inputs and outputs. It is not reported.');

interface HermeticValues {
  readonly hermetic?: Hermetic | undefined;
  readonly allow?: z.infer<typeof allowSchema>;
}

/** The keys of a step; what `defaults` of its file allows is allowed, too. */
export function hermeticKeys(
  own: HermeticValues,
  shared: Pick<HermeticValues, 'allow'> = {},
): { readonly hermetic?: Hermetic; readonly allow?: Allowed } {
  const both = (key: 'read' | 'write' | 'network' | 'subprocess') => [
    ...(shared.allow?.[key] ?? []),
    ...(own.allow?.[key] ?? []),
  ];
  const isAny = own.allow !== undefined || shared.allow !== undefined;
  return {
    ...(own.hermetic === undefined ? {} : { hermetic: own.hermetic }),
    ...(isAny
      ? {
          allow: {
            read: both('read'),
            write: both('write'),
            network: both('network'),
            subprocess: both('subprocess'),
            ...flag('clock', own.allow?.clock ?? shared.allow?.clock),
            ...flag('random', own.allow?.random ?? shared.allow?.random),
          },
        }
      : {}),
  };
}

function flag(key: 'clock' | 'random', value: boolean | undefined): Pick<Allowed, typeof key> {
  return value === undefined ? {} : { [key]: value };
}
