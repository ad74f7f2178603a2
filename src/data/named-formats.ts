import type { DataFormat } from './profile.ts';

/**
 * What a file's name promises: its extension in lower case, without that of a compression, and the
 * formats usual under it, the likeliest first. No formats: the name promises nothing.
 */
export interface NamePromise {
  /** `.csv`, `.csv.gz`; empty where the name has none. */
  readonly extension: string;
  readonly formats: readonly DataFormat[];
}

export function promiseOfName(name: string): NamePromise {
  const lower = name.toLowerCase();
  const plain = lower.replace(/\.gz$/, '');
  const dot = plain.lastIndexOf('.');
  if (dot <= 0) return { extension: '', formats: [] };
  const extension = plain.slice(dot + 1);
  return { extension: lower.slice(dot), formats: USUAL_FORMATS.get(extension) ?? [] };
}

const USUAL_FORMATS: ReadonlyMap<string, readonly DataFormat[]> = new Map(
  Object.entries({
    csv: ['csv'],
    'tsv tab': ['tsv'],
    'json geojson ipynb': ['json', 'xgboost'],
    'jsonl ndjson': ['jsonl'],
    'parquet pq parq': ['parquet'],
    'feather arrow': ['arrow'],
    avro: ['avro'],
    orc: ['orc'],
    'sqlite sqlite3': ['sqlite'],
    npy: ['npy'],
    npz: ['npz'],
    'pkl pickle': ['pickle', 'joblib'],
    joblib: ['joblib', 'pickle'],
    'bst xgb ubj': ['xgboost'],
    'lgb lgbm': ['lightgbm'],
    onnx: ['onnx'],
    cbm: ['catboost'],
    safetensors: ['safetensors'],
    'tar tgz': ['tar'],
    'zip xlsx docx': ['zip'],
    // Torch writes zip today; it wrote pickle and tar once. Keras likewise left HDF5 for zip.
    'pt pth ckpt': ['zip', 'pickle', 'tar'],
    keras: ['zip', 'hdf5'],
    'h5 hdf5 hdf': ['hdf5'],
    'yaml yml': ['yaml'],
    'md rst log html htm xml py r sql toml ini cfg tex': ['text'],
    'png jpg jpeg gif bmp tif tiff webp svg': ['image'],
  } satisfies Record<string, readonly DataFormat[]>).flatMap(([extensions, formats]) =>
    extensions.split(' ').map((extension) => [extension, formats] as const),
  ),
);
