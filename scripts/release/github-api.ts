/** Sends a request for one repository and returns the JSON of the answer. */
export type GitHubApi = <Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  /** Below the repository, or a whole URL. */
  target: string,
  /** JSON, or the bytes of a file. */
  body?: Readonly<Record<string, unknown>> | Buffer<ArrayBuffer>,
) => Promise<Answer>;

export class GitHubError extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export function createApi({
  repository,
  token,
}: {
  /** Its URL in the API. */
  readonly repository: string;
  readonly token: string;
}): GitHubApi {
  return async <Answer>(
    method: string,
    target: string,
    body?: Readonly<Record<string, unknown>> | Buffer<ArrayBuffer>,
  ) => {
    const isFile = Buffer.isBuffer(body);
    const response = await fetch(target.startsWith('/') ? repository + target : target, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body && { body: isFile ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new GitHubError(`${method} ${target}: ${response.status} ${text}`, response.status);
    }
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  };
}
