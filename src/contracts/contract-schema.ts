import { z } from 'zod';
import { strictObject } from '../config/strict-object.ts';
import type { DataFormat } from '../data/data-format.ts';
import { DATA_FORMATS } from '../data/formats/data-formats.ts';

/** Readers refuse a newer version. */
export const CONTRACT_VERSION = 1;

const WHOLE = 'a whole number';
const SHARE = 'a number from 0 to 1';
const COMPRESSIONS = ['gzip', 'bzip2', 'xz', 'zstd', 'lz4', 'zlib'] as const;
const ENCODINGS = ['utf-8-sig', 'utf-16le', 'utf-16be', 'latin1'] as const;
const COLUMN_TYPES = [
  ...(['integer', 'number', 'boolean', 'string', 'date', 'timestamp'] as const),
  ...(['object', 'array', 'binary', 'null'] as const),
] as const;

const count = z.int(WHOLE).nonnegative(WHOLE);
const text = z.string('text');
const texts = z.array(text, 'a list of texts');
const value = z.union([z.number(), z.string()], { error: 'a number or text' });
const mark = z.literal(true, 'true').optional();
const formats = [...DATA_FORMATS.map(({ name }) => name), 'unknown'] as [DataFormat];

const arraySchema = strictObject({ shape: z.array(count, 'a list of sizes'), dtype: text });

const columnSchema = strictObject({
  name: text,
  type: z.enum(COLUMN_TYPES, `one of ${COLUMN_TYPES.join(', ')}`),
  nullable: z.boolean('true or false').optional(),
  null_rate: z.number(SHARE).min(0, SHARE).max(1, SHARE).optional(),
  min: value.optional(),
  max: value.optional(),
  mean: z.number('a number').optional(),
  distinct: count.optional(),
  values: texts.optional(),
  volatile: mark,
});

const fileSchema = strictObject({
  format: z.enum(formats, 'a data format, such as csv or parquet'),
  state: z.enum(['empty', 'damaged'], '`empty` or `damaged`').optional(),
  digest: text.optional(),
  compression: z.enum(COMPRESSIONS, `one of ${COMPRESSIONS.join(', ')}`).optional(),
  encoding: z.enum(ENCODINGS, `one of ${ENCODINGS.join(', ')}`).optional(),
  delimiter: text.optional(),
  parts: count.optional(),
  rows: count.optional(),
  rows_vary: mark,
  columns: z.array(columnSchema, 'a list of columns').optional(),
  array: arraySchema.optional(),
  model: strictObject({
    kind: text,
    features: texts.optional(),
    feature_count: count.optional(),
  }).optional(),
  members: texts.optional(),
  member_arrays: z.record(z.string(), arraySchema, 'a mapping of arrays').optional(),
});

/** The file `<pipeline>.contract.json`. */
export const contractSchema = strictObject({
  contract_version: z.int(WHOLE).positive(WHOLE),
  pipeline: text,
  outputs: z.record(
    z.string(),
    strictObject({ read_by: texts, files: z.record(z.string(), fileSchema, 'a mapping of files') }),
    'a mapping of outputs',
  ),
});

/** The content of a contract file. */
export type ContractDocument = z.infer<typeof contractSchema>;
export type FileDocument = z.infer<typeof fileSchema>;
export type ColumnDocument = z.infer<typeof columnSchema>;
