import type { PipelineDocument } from '../pipeline-document.ts';
import type { ExpectedType } from './expectation.ts';
import { isMapping, SchemaReader, type SchemaRules } from './schema-columns.ts';

/** A Frictionless Table Schema: https://specs.frictionlessdata.io/table-schema/ */
export function frictionlessRules(
  schema: Readonly<Record<string, unknown>>,
  document: PipelineDocument,
): SchemaRules {
  const reader = new SchemaReader(document);
  const names: string[] = [];
  const fields = reader.list(schema['fields'], ['fields'], 'a list of fields') ?? [];
  for (const [index, field] of fields.entries()) {
    const path = ['fields', index];
    const name = isMapping(field) ? field['name'] : undefined;
    if (!isMapping(field) || typeof name !== 'string' || name === '') {
      reader.problem(path, 'a field with a `name`', field);
      continue;
    }
    names.push(name);
    readField(name, field, path, reader);
  }
  if (names.length > 0) reader.columns(names, ['fields']);
  readKey(schema['primaryKey'], reader);
  for (const key of UNCOVERED_KEYS) if (schema[key] !== undefined) reader.uncovered.push(key);
  return reader;
}

function readKey(primaryKey: unknown, reader: SchemaReader): void {
  if (primaryKey === undefined) return;
  const key: readonly unknown[] = Array.isArray(primaryKey) ? primaryKey : [primaryKey];
  const names = key.filter((one) => typeof one === 'string');
  if (names.length === 0 || names.length < key.length) {
    reader.problem(['primaryKey'], 'the name of a field, or a list of names', primaryKey);
    return;
  }
  reader.unique(names, ['primaryKey']);
  for (const one of names) reader.notNull(one, ['primaryKey']);
}

const UNCOVERED_KEYS = ['foreignKeys', 'uniqueKeys', 'missingValues', 'fieldsMatch'];

function readField(
  name: string,
  field: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
  reader: SchemaReader,
): void {
  const { type, format, constraints = {} } = field;
  const known = typeof type === 'string' ? TYPES[type] : undefined;
  if (known !== undefined) reader.type(name, known, [...path, 'type']);
  else if (type !== undefined && type !== 'any') {
    reader.uncovered.push(`type ${typeof type === 'string' ? type : '?'} of ${name}`);
  }
  if (format !== undefined && format !== 'default') reader.uncovered.push(`format of ${name}`);
  for (const key of ['trueValues', 'falseValues', 'decimalChar', 'groupChar', 'bareNumber']) {
    if (field[key] !== undefined) reader.uncovered.push(`${key} of ${name}`);
  }
  const at = [...path, 'constraints'];
  if (!isMapping(constraints)) {
    reader.problem(at, 'a mapping of constraints', constraints);
    return;
  }
  const { required, unique, enum: allowed, ...others } = constraints;
  if (required === true) reader.notNull(name, [...at, 'required']);
  if (unique === true) reader.unique([name], [...at, 'unique']);
  if (allowed !== undefined) reader.values(name, allowed, known, [...at, 'enum']);
  reader.between(name, others, known, at);
  for (const key of Object.keys(others)) {
    if (!RANGE_KEYS.has(key)) reader.uncovered.push(`${key} of ${name}`);
  }
}

export const RANGE_KEYS: ReadonlySet<string> = new Set([
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
]);

const TYPES: Readonly<Record<string, ExpectedType>> = {
  ...{ string: 'string', integer: 'integer', number: 'number', boolean: 'boolean' },
  ...{ date: 'date', datetime: 'timestamp', year: 'integer', object: 'object', array: 'array' },
};
