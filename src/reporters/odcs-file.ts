import { stringify } from 'yaml';
import type { ColumnContract, DataContract, FileContract } from '../report/data-contract.ts';
import type { RunReport } from '../report/report.ts';

/**
 * The tables of a run as a data contract of the Open Data Contract Standard, version 3.0.2: each
 * table is an object of the schema, under `step.output/file`.
 */
export function renderOdcs({ contract }: RunReport): string {
  if (contract === undefined) throw new Error('The outputs of the run were not described.');
  return stringify(toOdcs(contract.current), { lineWidth: 0 });
}

function toOdcs({ pipeline, outputs }: DataContract) {
  const files = Object.entries(outputs).flatMap(([output, { files: own }]) =>
    Object.entries(own).map(([file, carried]) => ({ name: `${output}/${file}`, carried })),
  );
  return {
    apiVersion: 'v3.0.2',
    kind: 'DataContract',
    id: pipeline,
    name: pipeline,
    version: '1.0.0',
    status: 'draft',
    schema: files.flatMap(({ name, carried }) => schemaObject(name, carried) ?? []),
  };
}

function schemaObject(name: string, { columns, format }: FileContract) {
  if (columns === undefined || columns.length === 0) return undefined;
  return {
    name,
    logicalType: 'object',
    physicalType: format,
    properties: columns.map(property),
  };
}

function property({ name, type, nullable, min, max, volatile }: ColumnContract) {
  const logicalType = LOGICAL_TYPES[type];
  const isRange = (logicalType === 'integer' || logicalType === 'number') && !volatile;
  const options = {
    ...(isRange && typeof min === 'number' ? { minimum: min } : {}),
    ...(isRange && typeof max === 'number' ? { maximum: max } : {}),
  };
  return {
    name,
    ...(logicalType === undefined ? {} : { logicalType }),
    physicalType: type,
    ...(nullable === false ? { required: true } : {}),
    ...(Object.keys(options).length === 0 ? {} : { logicalTypeOptions: options }),
  };
}

/** The standard has no type for bytes, nor for a column without values. */
const LOGICAL_TYPES: Readonly<Record<ColumnContract['type'], string | undefined>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  string: 'string',
  date: 'date',
  timestamp: 'date',
  object: 'object',
  array: 'array',
  binary: undefined,
  null: undefined,
};
