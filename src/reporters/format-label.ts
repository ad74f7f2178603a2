import type { DataFormat } from '../data/profile.ts';

/** A data format as it is written in prose. */
export function formatLabel(format: DataFormat): string {
  return LABELS[format];
}

const LABELS: Readonly<Record<DataFormat, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  jsonl: 'JSON Lines',
  parquet: 'Parquet',
  arrow: 'Arrow',
  avro: 'Avro',
  orc: 'ORC',
  sqlite: 'SQLite',
  npy: 'NumPy',
  npz: 'NumPy archive',
  pickle: 'pickle',
  joblib: 'joblib',
  xgboost: 'XGBoost model',
  lightgbm: 'LightGBM model',
  onnx: 'ONNX model',
  catboost: 'CatBoost model',
  safetensors: 'safetensors',
  tar: 'tar',
  zip: 'zip',
  hdf5: 'HDF5',
  yaml: 'YAML',
  text: 'text',
  image: 'image',
  unknown: 'unknown format',
};
