/**
 * Facts about common packages: import times, their own imports, and late imports. They only save
 * time: a wrong fact does not change a verdict.
 */

/** Rough import times, relative to other packages. */
export const IMPORT_COST: Readonly<Record<string, number>> = {
  numpy: 2,
  pyarrow: 3,
  matplotlib: 6,
  pandas: 8,
  scipy: 8,
  xgboost: 12,
  lightgbm: 12,
  sklearn: 16,
  statsmodels: 20,
};

/** Packages that other packages import during import, if installed. */
export const IMPORTED_BY: Readonly<Record<string, readonly string[]>> = {
  pandas: ['numpy'],
  scipy: ['numpy'],
  sklearn: ['numpy', 'scipy', 'joblib'],
  xgboost: ['numpy', 'scipy', 'sklearn', 'joblib'],
  lightgbm: ['numpy', 'scipy', 'sklearn', 'joblib'],
  catboost: ['numpy', 'scipy', 'pandas'],
  statsmodels: ['numpy', 'scipy', 'pandas'],
  seaborn: ['numpy', 'pandas', 'matplotlib'],
  matplotlib: ['numpy'],
};

/** Libraries whose models are passed on as pickles: loading one imports the library. */
export const MODEL_LIBRARIES: ReadonlySet<string> = new Set([
  'sklearn',
  'xgboost',
  'lightgbm',
  'catboost',
]);

export const PICKLE_LIBRARIES: ReadonlySet<string> = new Set([
  'pickle',
  'joblib',
  'cloudpickle',
  'dill',
]);

/** Modules that packages import at first use, by the packages that trigger this. */
export const LATE_MODULES: readonly {
  readonly packages: readonly string[];
  readonly modules: readonly string[];
}[] = [
  {
    packages: ['pandas'],
    modules: ['pandas.io.formats.csvs', 'pyarrow.pandas_compat', 'pyarrow.vendored.version'],
  },
  {
    packages: ['pandas', 'sklearn'],
    modules: [
      'narwhals.stable.v2._namespace',
      'narwhals._pandas_like.dataframe',
      'narwhals._pandas_like.namespace',
      'narwhals._interchange.dataframe',
    ],
  },
];
