/**
 * The data formats there are. Recognition tries them in this order, so that a format comes before
 * those that it is a special case of.
 */
import type { DataFormat } from '../data-format.ts';
import { arrow } from './arrow.ts';
import { avro } from './avro.ts';
import { catboost } from './catboost.ts';
import { csv, tsv } from './csv.ts';
import type { DataFormatRecord } from './format-record.ts';
import { hdf5 } from './hdf5.ts';
import { image } from './image.ts';
import { json, jsonl } from './json.ts';
import { lightgbm } from './lightgbm.ts';
import { npy, npz } from './numpy.ts';
import { onnx } from './onnx.ts';
import { orc } from './orc.ts';
import { parquet } from './parquet.ts';
import { joblib, pickle } from './pickle.ts';
import { safetensors } from './safetensors.ts';
import { sqlite } from './sqlite.ts';
import { tar } from './tar.ts';
import { text } from './text.ts';
import { xgboost } from './xgboost.ts';
import { yaml } from './yaml.ts';
import { zip } from './zip.ts';

export const DATA_FORMATS: readonly DataFormatRecord[] = [
  parquet,
  arrow,
  avro,
  orc,
  sqlite,
  npy,
  npz,
  zip,
  hdf5,
  tar,
  lightgbm,
  image,
  xgboost,
  catboost,
  safetensors,
  onnx,
  pickle,
  joblib,
  json,
  jsonl,
  csv,
  tsv,
  yaml,
  text,
];

/** `undefined` for the unknown format. */
export function recordOf(format: DataFormat | undefined): DataFormatRecord | undefined {
  return DATA_FORMATS.find(({ name }) => name === format);
}
