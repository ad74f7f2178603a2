import { z } from 'zod';
import type { DataFormat } from '../data/data-format.ts';
import { DATA_FORMATS } from '../data/formats/data-formats.ts';

/** Readers refuse a newer version. */
export const CONTRACT_VERSION = 1;

const count = z.int().nonnegative();
const texts = z.array(z.string());
const value = z.union([z.number(), z.string()]);
const formats = [...DATA_FORMATS.map(({ name }) => name), 'unknown'] as [DataFormat];

const arraySchema = z.strictObject({ shape: z.array(count), dtype: z.string() });

const columnSchema = z.strictObject({
  name: z.string(),
  type: z.enum([
    ...(['integer', 'number', 'boolean', 'string', 'date', 'timestamp'] as const),
    ...(['object', 'array', 'binary', 'null'] as const),
  ]),
  nullable: z.boolean().optional(),
  null_rate: z.number().min(0).max(1).optional(),
  min: value.optional(),
  max: value.optional(),
  mean: z.number().optional(),
  distinct: count.optional(),
  values: texts.optional(),
  volatile: z.literal(true).optional(),
});

const fileSchema = z.strictObject({
  format: z.enum(formats),
  state: z.enum(['empty', 'damaged']).optional(),
  digest: z.string().optional(),
  compression: z.enum(['gzip', 'bzip2', 'xz', 'zstd', 'lz4', 'zlib']).optional(),
  encoding: z.enum(['utf-8-sig', 'utf-16le', 'utf-16be', 'latin1']).optional(),
  delimiter: z.string().optional(),
  parts: count.optional(),
  rows: count.optional(),
  rows_vary: z.literal(true).optional(),
  columns: z.array(columnSchema).optional(),
  array: arraySchema.optional(),
  model: z
    .strictObject({
      kind: z.string(),
      features: texts.optional(),
      feature_count: count.optional(),
    })
    .optional(),
  members: texts.optional(),
  member_arrays: z.record(z.string(), arraySchema).optional(),
});

/** The file `<pipeline>.contract.json`. */
export const contractSchema = z.strictObject({
  contract_version: z.int().positive(),
  pipeline: z.string(),
  outputs: z.record(
    z.string(),
    z.strictObject({ read_by: texts, files: z.record(z.string(), fileSchema) }),
  ),
});

/** The content of a contract file. */
export type ContractDocument = z.infer<typeof contractSchema>;
export type FileDocument = z.infer<typeof fileSchema>;
export type ColumnDocument = z.infer<typeof columnSchema>;
