import { describeValue, listNames, quoteName } from '../../text/describe-value.ts';
import { didYouMean } from '../../text/nearest-name.ts';
import type { KeyPath, PipelineDocument } from '../pipeline-document.ts';
import type { ExpectedType } from './expectation.ts';
import { RANGE_KEYS } from './frictionless.ts';
import { qualityRules } from './odcs-quality.ts';
import { isMapping, SchemaReader, type SchemaRules } from './schema-columns.ts';

type Mapping = Readonly<Record<string, unknown>>;

/**
 * One table of a data contract: the Open Data Contract Standard, version 3.
 * @param wanted the name of the table; absent: the one of this output, or the only one
 */
export function odcsRules(
  contract: Mapping,
  document: PipelineDocument,
  { wanted, output }: { readonly wanted: string | undefined; readonly output: string },
): SchemaRules {
  const reader = new SchemaReader(document);
  const { apiVersion } = contract;
  if (typeof apiVersion === 'string' && !/^v?3\./.test(apiVersion)) {
    reader.problems.push({
      message: `apiVersion: expected version 3 of the contract standard, found ${describeValue(apiVersion)}`,
      location: document.locate(['apiVersion'], 'value'),
      cure: 'Convert the contract to ODCS v3.',
    });
    return reader;
  }
  const tables = reader.list(contract['schema'], ['schema'], 'a list of tables') ?? [];
  const index = chooseTable(tables, { wanted, output }, document, reader);
  const table = index === undefined ? undefined : tables[index];
  if (index !== undefined && isMapping(table)) readTable(table, ['schema', index], reader);
  return reader;
}

function chooseTable(
  tables: readonly unknown[],
  { wanted, output }: { readonly wanted: string | undefined; readonly output: string },
  document: PipelineDocument,
  reader: SchemaReader,
): number | undefined {
  if (tables.length === 0) return undefined;
  const names = tables.map(namesOf);
  const name = wanted ?? output;
  const found = names.findIndex((some) => some.includes(name));
  if (found >= 0) return found;
  if (wanted === undefined && tables.length === 1) return 0;
  const known = names.flatMap(([first]) => first ?? []);
  reader.problems.push({
    message: `schema: the contract has no table ${quoteName(name)}`,
    location: document.locate(['schema']),
    cure: [didYouMean(name, known), `Name one of its tables after \`#\`: ${listNames(known)}.`]
      .filter(Boolean)
      .join(' '),
  });
  return undefined;
}

function namesOf(table: unknown): readonly string[] {
  if (!isMapping(table)) return [];
  return [table['name'], table['physicalName']].filter((one) => typeof one === 'string');
}

function readTable(table: Mapping, path: KeyPath, reader: SchemaReader): void {
  const at = [...path, 'properties'];
  const names: string[] = [];
  const keys: { readonly name: string; readonly path: KeyPath }[] = [];
  const properties = reader.list(table['properties'], at, 'a list of properties') ?? [];
  for (const [index, property] of properties.entries()) {
    const own = [...at, index];
    const name = isMapping(property) ? (property['physicalName'] ?? property['name']) : undefined;
    if (!isMapping(property) || typeof name !== 'string' || name === '') {
      reader.problem(own, 'a property with a `name`', property);
      continue;
    }
    names.push(name);
    if (property['primaryKey'] === true) keys.push({ name, path: [...own, 'primaryKey'] });
    readProperty(name, property, own, reader);
  }
  if (names.length > 0) reader.columns(names, at);
  const [key] = keys;
  if (key !== undefined) {
    const columns = keys.map(({ name }) => name);
    reader.unique(columns, key.path);
    for (const one of keys) reader.notNull(one.name, one.path);
  }
  if (table['relationships'] !== undefined) reader.uncovered.push('relationships of the table');
  qualityRules(table['quality'], [...path, 'quality'], undefined, reader);
}

function readProperty(name: string, property: Mapping, path: KeyPath, reader: SchemaReader): void {
  const { logicalType: type, logicalTypeOptions: options = {} } = property;
  const known = typeof type === 'string' ? TYPES[type] : undefined;
  if (known !== undefined) reader.type(name, known, [...path, 'logicalType']);
  else if (type !== undefined) {
    reader.uncovered.push(`logicalType ${typeof type === 'string' ? type : '?'} of ${name}`);
  }
  if (property['required'] === true) reader.notNull(name, [...path, 'required']);
  if (property['unique'] === true) reader.unique([name], [...path, 'unique']);
  const at = [...path, 'logicalTypeOptions'];
  if (!isMapping(options)) reader.problem(at, 'a mapping of options', options);
  else {
    reader.between(name, options, known, at);
    for (const key of Object.keys(options)) {
      if (!RANGE_KEYS.has(key)) reader.uncovered.push(`${key} of ${name}`);
    }
  }
  for (const key of ['properties', 'items', 'relationships']) {
    if (property[key] !== undefined) reader.uncovered.push(`${key} of ${name}`);
  }
  qualityRules(property['quality'], [...path, 'quality'], { name, type: known }, reader);
}

const TYPES: Readonly<Record<string, ExpectedType>> = {
  ...{ string: 'string', integer: 'integer', number: 'number', boolean: 'boolean' },
  ...{ date: 'date', timestamp: 'timestamp', object: 'object', array: 'array' },
};
