/** Why a step of that type cannot run on this machine. */
const REASONS: Readonly<Record<string, string>> = {
  AutoML: 'an AutoML job runs only in SageMaker',
  Callback: 'a callback waits for a message of another system',
  ClarifyCheck: 'a Clarify check runs only in SageMaker',
  Condition: 'the condition is decided in SageMaker; the steps of both branches are tested',
  CreateModel: 'a model is created only in SageMaker',
  EMR: 'the job runs on an EMR cluster',
  EMRServerless: 'the job runs on EMR Serverless',
  EndpointConfig: 'an endpoint is created only in SageMaker',
  Endpoint: 'an endpoint is created only in SageMaker',
  Fail: 'the step only ends an execution with an error',
  Lambda: 'a Lambda function runs only in AWS',
  Model: 'a model is created only in SageMaker',
  NotebookJob: 'a notebook job runs only in SageMaker',
  QualityCheck: 'a quality check runs only in SageMaker',
  RegisterModel: 'a model is registered only in SageMaker',
  Transform: 'a batch transform runs only in SageMaker',
  Tuning: 'a tuning job runs only in SageMaker; its training script runs alone in a training step',
};

/** Types whose scripts run here. */
export const RUNNABLE = ['Processing', 'Training'] as const;

export function skipReason(type: string): string | undefined {
  return Object.hasOwn(REASONS, type) ? REASONS[type] : undefined;
}

export function knownTypes(): string[] {
  return [...RUNNABLE, ...Object.keys(REASONS)];
}
