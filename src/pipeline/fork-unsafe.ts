/**
 * Libraries that do not survive a fork: they start threads or connections during import, which do
 * not exist in a forked process. They are never preloaded, and a step that imports one gets a fresh
 * interpreter.
 */
export interface ForkUnsafe {
  readonly reason: string;
  /** A reference, or how it was observed. */
  readonly source: string;
}

const THREAD_POOL = 'its thread pool does not exist in a forked process, which then waits forever';

export const FORK_UNSAFE: Readonly<Record<string, ForkUnsafe>> = {
  polars: {
    reason: THREAD_POOL,
    source: 'https://docs.pola.rs/user-guide/misc/multiprocessing/',
  },
  tensorflow: {
    reason: 'a fork leaves the threads and locks of its runtime in an undefined state',
    source: 'https://github.com/tensorflow/tensorflow/issues/5448',
  },
  keras: { reason: 'it loads tensorflow, jax or torch', source: 'its backends' },
  jax: {
    reason: 'it is multithreaded, and it warns that os.fork() will likely lead to a deadlock',
    source: 'https://github.com/jax-ml/jax/issues/1805',
  },
  flax: { reason: 'it loads jax', source: 'its dependency' },
  optax: { reason: 'it loads jax', source: 'its dependency' },
  grpc: {
    reason: 'its threads and connections do not exist in a forked process',
    source: 'https://github.com/grpc/grpc/blob/master/doc/fork_support.md',
  },
  torch: {
    reason: 'CUDA cannot be initialised again in a forked process, and its thread pools hang',
    source: 'https://docs.pytorch.org/docs/stable/notes/multiprocessing.html',
  },
  torchvision: { reason: 'it loads torch', source: 'its dependency' },
  torchaudio: { reason: 'it loads torch', source: 'its dependency' },
  lightning: { reason: 'it loads torch', source: 'its dependency' },
  pytorch_lightning: { reason: 'it loads torch', source: 'its dependency' },
  transformers: { reason: 'it loads torch, tensorflow or jax', source: 'its backends' },
  sentence_transformers: { reason: 'it loads torch', source: 'its dependency' },
  ray: {
    reason: 'its workers and connections belong to the process that started them',
    source: 'its client connections',
  },
  pyspark: {
    reason: 'its connection to the JVM belongs to the process that created it',
    source: 'its gateway process',
  },
};
