/**
 * Reads the log of a step by the rules of the GitHub Actions runner: commands that it would execute,
 * annotations that it would show, and those that it would drop silently.
 */
import path from 'node:path';

export interface RunnerAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface CommandReader {
  /** One line of standard output or error, without its end. */
  readonly readLine: (line: string) => void;
  readonly annotations: RunnerAnnotation[];
  /** Annotations beyond the ten of their kind: only logged. */
  readonly dropped: RunnerAnnotation[];
  /** All other commands that were obeyed. */
  readonly obeyed: RunnerCommand[];
  /** Errors that fail the step, regardless of its exit code. */
  readonly failures: string[];
  /** Lines that were no commands. */
  readonly log: string[];
}

const MOST_PER_KIND = 10;
const MOST_CHARACTERS = 4096;

const COMMANDS = new Set([
  ...['stop-commands', 'set-env', 'add-path', 'set-output', 'save-state', 'add-mask'],
  ...['add-matcher', 'remove-matcher', 'debug', 'warning', 'error', 'notice'],
  ...['group', 'endgroup', 'echo'],
]);

export function createCommandReader(workspace: string): CommandReader {
  const reader: CommandReader = {
    annotations: [],
    dropped: [],
    obeyed: [],
    failures: [],
    log: [],
    readLine,
  };
  let stopToken: string | undefined;

  function readLine(line: string): void {
    const known = (name: string) =>
      COMMANDS.has(name.toLowerCase()) || name.toLowerCase() === stopToken?.toLowerCase();
    const command = parseCommand(line, known) ?? parseLegacyCommand(line, known);
    if (command === undefined) {
      reader.log.push(line);
    } else if (stopToken !== undefined) {
      if (command.name.toLowerCase() === stopToken.toLowerCase()) {
        stopToken = undefined;
      } else {
        reader.log.push(line);
      }
    } else {
      obey(command);
    }
  }

  function obey(command: RunnerCommand): void {
    const name = command.name.toLowerCase();
    if (name === 'error' || name === 'warning' || name === 'notice') {
      annotate(name, command);
    } else if (name === 'stop-commands') {
      const token = command.data;
      if (token === '' || token === 'pause-logging' || COMMANDS.has(token.toLowerCase())) {
        reader.failures.push(`bad stop token ${JSON.stringify(token)}`);
      }
      stopToken = token;
    } else {
      reader.obeyed.push({ ...command, name });
    }
  }

  function annotate(level: RunnerAnnotation['level'], command: RunnerCommand): void {
    if (command.data === '') {
      return;
    }
    const annotation = {
      level,
      message: command.data.slice(0, MOST_CHARACTERS),
      ...position(command.properties, workspace),
    };
    const kept = reader.annotations.filter((other) => other.level === level).length < MOST_PER_KIND;
    (kept ? reader.annotations : reader.dropped).push(annotation);
  }

  return reader;
}

/** `::name key=value,…::data`, white space before it allowed. */
function parseCommand(line: string, known: (name: string) => boolean): RunnerCommand | undefined {
  // .NET counts NEL as white space, JavaScript does not.
  const message = line.replace(/^[\s\u0085]+/, '');
  const end = message.indexOf('::', 2);
  if (!message.startsWith('::') || end < 0) {
    return undefined;
  }
  const { name, properties } = parseHead(message.slice(2, end), ',', unescapeProperty);
  return known(name) ? { name, properties, data: unescapeData(message.slice(end + 2)) } : undefined;
}

/** `##[name key=value;…]data`, anywhere in the line. */
function parseLegacyCommand(
  line: string,
  known: (name: string) => boolean,
): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) {
    return undefined;
  }
  const { name, properties } = parseHead(line.slice(start + 3, end), ';', unescapeLegacy);
  return known(name) ? { name, properties, data: unescapeLegacy(line.slice(end + 1)) } : undefined;
}

function parseHead(
  head: string,
  separator: string,
  plain: (text: string) => string,
): { name: string; properties: Record<string, string> } {
  const space = head.indexOf(' ');
  const properties: Record<string, string> = {};
  for (const pair of space < 0
    ? []
    : head
        .slice(space + 1)
        .trim()
        .split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0) {
      properties[pair.slice(0, equals)] = plain(pair.slice(equals + 1));
    }
  }
  return { name: space < 0 ? head : head.slice(0, space), properties };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function unescapeLegacy(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%');
}

/** Lines and columns that contradict each other are dropped, silently. */
function position(
  properties: Readonly<Record<string, string>>,
  workspace: string,
): Omit<RunnerAnnotation, 'level' | 'message'> {
  let endLine = number(properties['endLine']);
  let line = number(properties['line']) ?? endLine;
  let endColumn = number(properties['endColumn']);
  let column = number(properties['col']) ?? endColumn;
  const columnsWithoutLine = line === undefined;
  const columnsOverLines = endLine !== undefined && line !== endLine;
  const columnsBackwards = column !== undefined && endColumn !== undefined && endColumn < column;
  if (columnsWithoutLine || columnsOverLines || columnsBackwards) {
    column = undefined;
    endColumn = undefined;
  }
  if (line !== undefined && endLine !== undefined && endLine < line) {
    line = undefined;
    endLine = undefined;
  }
  const { title, file } = properties;
  return {
    ...(title && { title }),
    ...(file && { file: relativeTo(workspace, file) }),
    ...(line !== undefined && { line }),
    ...(endLine !== undefined && { endLine }),
    ...(column !== undefined && { column }),
    ...(endColumn !== undefined && { endColumn }),
  };
}

function number(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

function relativeTo(workspace: string, file: string): string {
  const inside = file.startsWith(`${workspace}${path.sep}`);
  return (inside ? file.slice(workspace.length + 1) : file).replaceAll('\\', '/');
}
