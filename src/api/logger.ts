import type { Finding } from '../findings/findings.ts';
import type { RunEvent } from '../report/events.ts';
import { hasPassed } from '../report/report.ts';
import type { LogLevel, RuntimeTestingConfiguration } from './runtime-testing-configuration.ts';

/**
 * Receives the log messages of a tester, for example `console`. Without a logger, nothing is
 * printed.
 */
export interface Logger {
  /** Steps that start. */
  readonly debug: (message: string) => void;
  /** Runs that start and pass, steps that pass or are skipped, notices. */
  readonly info: (message: string) => void;
  /** Retried steps, and warnings. */
  readonly warn: (message: string) => void;
  /** Steps and runs that do not pass. */
  readonly error: (message: string) => void;
}

/** Sends the events of a run to the logger, according to the log level of the configuration. */
export function logEvent(
  event: RunEvent,
  logger: Logger,
  { enableLogging, logLevel }: RuntimeTestingConfiguration,
): void {
  if (!enableLogging) return;
  for (const { level, message } of lines(event)) {
    if (RANK[level] >= RANK[logLevel]) logger[METHOD[level]](message);
  }
}

type LoggedLevel = Exclude<LogLevel, 'CRITICAL'>;

interface Line {
  readonly level: LoggedLevel;
  readonly message: string;
}

const RANK = { DEBUG: 0, INFO: 1, WARNING: 2, ERROR: 3, CRITICAL: 4 } as const satisfies Record<
  LogLevel,
  number
>;

const METHOD = { DEBUG: 'debug', INFO: 'info', WARNING: 'warn', ERROR: 'error' } as const;

function lines(event: RunEvent): readonly Line[] {
  switch (event.type) {
    case 'run-started':
      return [
        {
          level: 'INFO',
          message: `${event.pipeline}: ${event.steps.length} steps, ${event.dataFlows} data flows, Python ${event.python}`,
        },
        ...(event.notices ?? []).map((message) => ({ level: 'INFO' as const, message })),
      ];
    case 'environment-making':
      return [
        {
          level: 'INFO',
          message: `${event.step}: making its environment: ${event.packages}`,
        },
      ];
    case 'libraries-importing':
      return [{ level: 'DEBUG', message: `importing ${event.modules.join(', ')}` }];
    case 'step-started':
      return [{ level: 'DEBUG', message: `${event.step}: started` }];
    case 'step-retried':
      return [{ level: 'WARNING', message: `${event.step}: ${event.message}; retrying` }];
    case 'step-finished': {
      const { name, status, seconds, errorMessage } = event.report;
      const done: Line = hasPassed(status)
        ? { level: 'INFO', message: `${name}: ${status} (${seconds.toFixed(3)}s)` }
        : {
            level: status === 'skipped' ? 'INFO' : 'ERROR',
            message: notPassed(name, status, errorMessage),
          };
      return [done, ...event.findings.flatMap(findingLine)];
    }
    case 'run-finished': {
      const { pipeline, success, seconds } = event.report;
      return [
        {
          level: success ? 'INFO' : 'ERROR',
          message: `${pipeline.name}: ${success ? 'passed' : 'failed'} (${seconds.toFixed(3)}s)`,
        },
      ];
    }
    default:
      return event satisfies never;
  }
}

function notPassed(name: string, status: string, message = ''): string {
  // Some messages start with the status word.
  const said = message.startsWith(status) ? message : `${status}: ${message}`;
  return `${name}: ${message === '' ? status : said}`;
}

/** Errors are logged with the step. */
function findingLine({ severity, step, message }: Finding): Line[] {
  if (severity === 'error') return [];
  return [
    { level: severity === 'warning' ? 'WARNING' : 'INFO', message: `${step ?? 'run'}: ${message}` },
  ];
}
