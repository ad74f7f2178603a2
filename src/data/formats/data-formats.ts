/**
 * All data formats. Recognition tries them in this order: a special case comes before the general
 * format.
 */
import type { DataFormat } from '../data-format.ts';
import { arrow } from './arrow.ts';
import { avro } from './avro.ts';
import { catboost } from './catboost.ts';
import { csv, tsv } from './csv.ts';
import { duckdb } from './duckdb.ts';
import type { DataFormatRecord } from './format-record.ts';
import { hdf5 } from './hdf5.ts';
import { image } from './image.ts';
import { json, jsonl } from './json.ts';
import { lightgbm } from './lightgbm.ts';
import { audio, excel, pdf, video } from './media.ts';
import { netcdf } from './netcdf.ts';
import { npy, npz } from './numpy.ts';
import { onnx } from './onnx.ts';
import { orc } from './orc.ts';
import { parquet } from './parquet.ts';
import { joblib, pickle } from './pickle.ts';
import { raw } from './raw.ts';
import { msgpack, recordio, tfrecord } from './records.ts';
import { safetensors } from './safetensors.ts';
import { sqlite } from './sqlite.ts';
import { matlab, rdata, sas, spss, stata } from './statistics.ts';
import { tar } from './tar.ts';
import { tensorflow } from './tensorflow.ts';
import { text } from './text.ts';
import { xgboost } from './xgboost.ts';
import { yaml } from './yaml.ts';
import { zarr } from './zarr.ts';
import { zip } from './zip.ts';

export const DATA_FORMATS: readonly DataFormatRecord[] = [
  parquet,
  arrow,
  avro,
  orc,
  sqlite,
  duckdb,
  npy,
  npz,
  zip,
  matlab,
  hdf5,
  netcdf,
  stata,
  sas,
  spss,
  rdata,
  tar,
  lightgbm,
  image,
  audio,
  video,
  pdf,
  excel,
  xgboost,
  catboost,
  safetensors,
  onnx,
  tensorflow,
  tfrecord,
  recordio,
  msgpack,
  pickle,
  joblib,
  raw,
  zarr,
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
