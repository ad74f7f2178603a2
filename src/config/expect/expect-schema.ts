import { z } from 'zod';
import { strictObject } from '../strict-object.ts';
import { timeoutSchema } from '../timeout.ts';
import { DEFAULT_CHECK_SECONDS, EXPECTED_TYPES } from './expectation.ts';
import { EXPECTED_ROWS } from './row-range.ts';

/** `expect` of a step: the schema. `read-expectations.ts` finds the mistakes that it cannot see. */

const COLUMN = 'the name of a column';
// pandas writes an index without a name as a column with an empty name.
const columnSchema = z.union([z.string(), z.number()], { error: COLUMN });

const columnListSchema = z
  .array(columnSchema, 'a list of column names')
  .min(1, 'a list of at least one column name');

const RANGE = 'a list of two numbers or two dates (`[0, 1]`; `null` for an open end)';
const boundSchema = z.union([z.number(), z.string(), z.null()], {
  error: 'a number, a date, or `null`',
});

const VALUES = 'a list of at least one text, number, `true` or `false`';

const NO_NUL = /^[^\0]+$/;

export const expectationSchema = strictObject(
  {
    rows: z
      .union([z.string(), z.number()], { error: EXPECTED_ROWS })
      .optional()
      .describe(
        'Number of rows: `">0"`, `">=10"`, `"<1000"`, `"<=1000"`, `"100..200"` (both included) or a number.',
      ),
    columns: columnListSchema
      .optional()
      .describe('Columns that the table has, in any order. Other columns are allowed.'),
    types: z
      .record(
        z.string(),
        z.string('a type').meta({ enum: EXPECTED_TYPES }),
        'a mapping of column names to types',
      )
      .optional()
      .describe(
        `Column → type of its values: ${EXPECTED_TYPES.map((type) => `\`${type}\``).join(', ')}. Missing values are allowed: see \`not_null\`.`,
      ),
    unique: z
      .union(
        [
          columnSchema,
          z
            .array(
              z.union([columnSchema, columnListSchema], {
                error: 'the name of a column, or a list of column names',
              }),
              'a list of column names',
            )
            .min(1, 'a list of at least one column name'),
        ],
        { error: 'the name of a column, or a list of column names' },
      )
      .optional()
      .describe(
        'A column without repeated values, or a list of such columns. A list in the list is a combination of columns: `[[user, day]]`.',
      ),
    not_null: z
      .union([columnSchema, columnListSchema], {
        error: 'the name of a column, or a list of column names',
      })
      .optional()
      .describe('Columns without missing values.'),
    between: z
      .record(
        z.string(),
        z.tuple([boundSchema, boundSchema], { error: RANGE }),
        'a mapping of column names to `[least, greatest]`',
      )
      .optional()
      .describe(
        'Column → least and greatest allowed value: numbers, or dates and times as text. `null` is an open end.',
      ),
    values: z
      .record(
        z.string(),
        z
          .array(
            z.union([z.string(), z.number(), z.boolean()], {
              error: 'a text, a number, `true` or `false`',
            }),
            VALUES,
          )
          .min(1, VALUES),
        'a mapping of column names to lists of values',
      )
      .optional()
      .describe('Column → its allowed values.'),
    file: z
      .string('a path or a pattern')
      .regex(NO_NUL, 'a path or a pattern')
      .optional()
      .describe(
        'Which files of a directory: a path in the output, or a pattern with `*`, `?` and `**`. Default: all tables of the output.',
      ),
    check: z
      .string('a Python file')
      .regex(NO_NUL, 'a Python file')
      .optional()
      .describe(
        'A Python file with a function `check(path)`, or `file.py:function`. The function gets the path of the output and uses `assert`. The path of the file is relative to `root`.',
      ),
    timeout: timeoutSchema
      .optional()
      .describe(`Time limit of \`check\`, in seconds. Default: ${DEFAULT_CHECK_SECONDS}.`),
    schema: z
      .string('a file')
      .regex(NO_NUL, 'a file')
      .optional()
      .describe(
        'A Frictionless Table Schema or a data contract in ODCS v3 (YAML or JSON), whose columns are expected. The path is relative to `root`; `contract.yaml#name` chooses one of several tables.',
      ),
    severity: z
      .enum(['error', 'warning'], '`error` or `warning`')
      .optional()
      .describe('`error` (default): the step fails. `warning`: only a finding.'),
  },
  'expectations of an output (`{ rows: ">0" }`)',
).meta({ id: 'Expectation' });

export const expectSchema = z
  .record(
    z.string(),
    z.union([expectationSchema, z.array(expectationSchema).min(1, 'at least one expectation')], {
      error: 'expectations of an output (`{ rows: ">0" }`), or a list of them',
    }),
    'a mapping of outputs to expectations',
  )
  .meta({ minProperties: 1 });

export type ExpectationValue = z.infer<typeof expectationSchema>;
export type ExpectValue = z.infer<typeof expectSchema>;
