/**
 * A simulation of the check runs API of GitHub. Every request is validated against
 * the schemas of GitHub and against limits that these do not contain.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import openapi from '../github/openapi/check-runs.json' with { type: 'json' };

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: CheckRunBody;
}

export interface CheckRunBody {
  readonly name?: string;
  readonly head_sha?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly details_url?: string;
  readonly external_id?: string;
  readonly output?: {
    readonly title: string;
    readonly summary: string;
    readonly annotations?: readonly ApiAnnotation[];
  };
}

export interface ApiAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: string;
  readonly title: string;
  readonly message: string;
}

/** Faults of the server. */
export type Misbehaviour =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  | 'hang'
  | 'hang-up';

export interface GitHubApiOptions {
  /** Check runs that a commit has already. */
  readonly existing?: readonly {
    readonly id: number;
    readonly external_id: string;
    readonly output: { readonly annotations_count: number };
  }[];
  /** Asked before every request; `index` counts from 0. */
  readonly misbehave?: (request: ApiRequest, index: number) => Misbehaviour | undefined;
}

export interface GitHubApi extends AsyncDisposable {
  readonly url: string;
  /** In order of arrival, refused ones among them. */
  readonly requests: readonly ApiRequest[];
  /** Requests that GitHub would reject with 422. */
  readonly faults: readonly string[];
}

export async function startGitHubApi({
  misbehave,
  existing = [],
}: GitHubApiOptions = {}): Promise<GitHubApi> {
  const requests: ApiRequest[] = [];
  const faults: string[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    const misbehaviour = misbehave?.(request, requests.length);
    requests.push(request);
    if (misbehaviour === undefined && LISTS.test(request.path) && request.method === 'GET') {
      answer(response, 200, { total_count: existing.length, check_runs: existing });
      return;
    }
    if (misbehaviour === 'hang') {
      return;
    }
    if (misbehaviour === 'hang-up') {
      incoming.socket.destroy();
    } else if (misbehaviour === undefined) {
      const found = faultsOf(request);
      faults.push(...found);
      answer(response, found.length === 0 ? 201 : 422, { id: 42, message: found.join('; ') });
    } else {
      const { status, body = MESSAGES[status], headers } = misbehaviour;
      answer(response, status, body, headers);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    faults,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const LISTS = /^\/repos\/[^/]+\/[^/]+\/commits\/[^/]+\/check-runs\?/;

const MESSAGES: Readonly<Record<number, { message: string }>> = {
  403: { message: 'Resource not accessible by integration' },
  429: { message: 'You have exceeded a secondary rate limit' },
  500: { message: 'Server Error' },
};

async function readRequest(incoming: IncomingMessage): Promise<ApiRequest> {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) {
    text += chunk;
  }
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    authorization: incoming.headers.authorization,
    body: text === '' ? {} : JSON.parse(text),
  };
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown = { message: 'Unknown' },
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body));
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);

const OPERATIONS = Object.values(openapi.requests).map(({ path, method, schema }) => ({
  method: method.toUpperCase(),
  path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  validate: ajv.compile(schema),
}));

function faultsOf(request: ApiRequest): string[] {
  const operation = OPERATIONS.find(
    ({ method, path }) => method === request.method && path.test(request.path),
  );
  if (operation === undefined) {
    return [`no such operation: ${request.method} ${request.path}`];
  }
  const byOperation = operation.validate(request.body) ? [] : (operation.validate.errors ?? []);
  return [
    ...byOperation.map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...(request.body.output?.annotations ?? []).flatMap(faultsOfAnnotation),
  ];
}

/** Rules that the schema only states in text. */
function faultsOfAnnotation(annotation: ApiAnnotation): string[] {
  const { title, message, start_line, end_line, start_column, path } = annotation;
  return [
    Buffer.byteLength(message) > 64 * 1024 ? 'the message is larger than 64 KB' : '',
    message === '' ? 'the message is empty' : '',
    title.length > 255 ? 'the title is longer than 255 characters' : '',
    start_line < 1 || end_line < start_line ? 'the lines are wrong' : '',
    start_column !== undefined && start_line !== end_line ? 'columns over several lines' : '',
    path.startsWith('/') || path.startsWith('.') ? 'the path is not one of the repository' : '',
  ].filter((fault) => fault !== '');
}
