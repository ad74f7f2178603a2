import type { Files } from './files.ts';

/**
 * 36 steps with the names of a real training pipeline. Three training steps import a module that is
 * not installed, through one shared file.
 */
export function trainingFiles(): Files {
  const steps = Object.fromEntries(
    Object.entries(PRODUCERS).map(([name, producers]) => [
      name,
      {
        script: `${scriptOf(name)}.py`,
        ...(producers.length === 0
          ? {}
          : {
              input_paths: Object.fromEntries(
                producers.map((producer, index) => [
                  index === 0 ? 'DATA' : `DATA_${index + 1}`,
                  { from: `${producer}.processed_data` },
                ]),
              ),
            }),
        output_paths: { processed_data: 'output/processed_data' },
      },
    ]),
  );
  const scripts = [...new Set(Object.keys(PRODUCERS).map(scriptOf))];
  return {
    'pipeline.json': JSON.stringify({
      name: 'fraud-risk-training',
      script_dirs: ['dockers/scripts'],
      python_path: ['dockers/processing'],
      steps,
    }),
    'dockers/processing/streaming_risk_table_processor.py': PROCESSOR,
    ...Object.fromEntries(
      scripts.map((name) => [
        `dockers/scripts/${name}.py`,
        FAILING.has(name) ? `${IMPORT}${SCRIPT}` : SCRIPT,
      ]),
    ),
  };
}

/** `XGBoostTraining_pre` runs `xgboost_training_pre.py`; the parts of the data share a script. */
function scriptOf(step: string): string {
  return step
    .replace(/_(training|calibration|testing|validation)$/, '')
    .replace(/([a-z])(?=[A-Z])/g, '$1_')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1_')
    .toLowerCase();
}

const FAILING = new Set(
  ['XGBoostTraining', 'LightGBMTraining', 'XGBoostTraining_pre'].map(scriptOf),
);

const parts = ['training', 'calibration', 'testing', 'validation'];
const each = (name: string, producers: (part: string) => readonly string[]) =>
  Object.fromEntries(parts.map((part) => [`${name}_${part}`, producers(part)]));

const PRODUCERS: Readonly<Record<string, readonly string[]>> = {
  ...each('CradleDataLoading', () => []),
  ...each('TabularPreprocessing', (part) => [`CradleDataLoading_${part}`]),
  ...each('MissingValueImputation', (part) => [`TabularPreprocessing_${part}`]),
  ...each('RiskTableMapping', (part) => [`MissingValueImputation_${part}`]),
  TemporalSequenceNormalization: ['TabularPreprocessing_training'],
  TemporalFeatureEngineering: ['TemporalSequenceNormalization'],
  FeatureSelection: ['RiskTableMapping_training', 'TemporalFeatureEngineering'],
  CurrencyConversion: ['RiskTableMapping_validation'],
  XGBoostTraining_pre: ['RiskTableMapping_training'],
  XGBoostTraining: ['FeatureSelection', 'CurrencyConversion'],
  LightGBMTraining: ['FeatureSelection'],
  PseudoLabelMerge: ['XGBoostTraining_pre', 'TabularPreprocessing_training'],
  ActiveSampleSelection: ['XGBoostTraining_pre'],
  XGBoostModelInference_testing: ['XGBoostTraining', 'RiskTableMapping_testing'],
  XGBoostModelEval_calibration: ['XGBoostTraining', 'RiskTableMapping_calibration'],
  LightGBMModelEval_calibration: ['LightGBMTraining', 'RiskTableMapping_calibration'],
  ModelCalibration_calibration: ['XGBoostModelEval_calibration'],
  PercentileModelCalibration: ['LightGBMModelEval_calibration'],
  ModelMetricsComputation_testing: ['XGBoostModelInference_testing'],
  ModelWikiGenerator: ['ModelMetricsComputation_testing'],
  Package: ['ModelCalibration_calibration', 'XGBoostTraining'],
  Payload: ['XGBoostTraining'],
  Registration: ['Package', 'Payload'],
  RuleSetGeneration: ['CradleDataLoading_training'],
};

const SCRIPT = `import os


def main(input_paths, output_paths, environ_vars, job_args):
    with open(os.path.join(output_paths["processed_data"], "part-00000.csv"), "w") as file:
        file.write("order_id,risk\\n1,0.25\\n")
`;

const IMPORT = `from streaming_risk_table_processor import StreamingRiskTableProcessor

`;

const PROCESSOR = `"""Risk tables for data that does not fit into memory."""

import logging

from torch_streaming.utils.data import IterableDataset

logger = logging.getLogger(__name__)


class StreamingRiskTableProcessor(IterableDataset):
    pass
`;
