/** A format that content and name of a file tell, in that order. */
export type DataFormat = 'parquet' | 'arrow' | 'avro' | 'orc' | 'sqlite' | 'npy' | 'npz' | 'zip' | 'hdf5' | 'tar' | 'lightgbm' | 'image' | 'xgboost' | 'catboost' | 'safetensors' | 'onnx' | 'pickle' | 'joblib' | 'json' | 'jsonl' | 'csv' | 'tsv' | 'yaml' | 'text' | 'unknown';
