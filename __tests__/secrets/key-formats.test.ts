import { describe, expect, test } from 'vitest';
import { KEY_FORMATS } from '../../src/secrets/key-formats.ts';
import { createRedact } from '../../src/secrets/redact-text.ts';

const redact = createRedact([]);

/** Random parts, so that no sample is a complete key that a secret scanner reports. */
const R = 'k3Jd8sLq0ZxVb7nM2wRt5yUe1oPa9cFg4hTiXz6vBn8Qm3Kj2Hg5';
const HEX = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const AWS_ID = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');
const AWS_SECRET = `wJalrXUtnFEMI/K7MDENG/${'bPxRfiCYEXAMPLEKEY'}`;
const JWT = [
  ...['eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIiwiYWRtaW4iOnRydWV9'],
  'NHVaYe26MbtOYhSKkoKYdFVomg4i8ZJd8_-RU8VNbftc',
].join('.');

/** Name of the format, a text, and its secret part; by default all of it. */
const SAMPLES: readonly (readonly [format: string, text: string, secret?: string])[] = [
  ...['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map(
    (kind) => ['GitHub token', `${kind}_${R.slice(0, 36)}`] as const,
  ),
  ['GitHub token', `ghs_${JWT}`],
  ['GitHub token', `ghs_1234567_${JWT}`],
  ['GitHub token', `ghs_${R.repeat(10)}`],
  ['GitHub fine-grained token', `github_pat_11${R.slice(0, 20)}_${R}`],
  ['GitLab token', `glpat-${R.slice(0, 20)}`],
  ['GitLab token', `glpat-${R.slice(0, 27)}.01.0w1${R.slice(0, 6)}`],
  ['AWS access key id', AWS_ID],
  ['AWS access key id', AWS_ID.replace('AKIA', 'ASIA')],
  ['AWS secret access key after its id', `${AWS_ID},${AWS_SECRET}`, AWS_SECRET],
  ...[
    `aws_secret_access_key = ${AWS_SECRET}`,
    `AWS_SECRET_ACCESS_KEY=${AWS_SECRET}`,
    `{"SecretAccessKey": "${AWS_SECRET}"}`,
    `{'SecretAccessKey': '${AWS_SECRET}'}`,
    `{\\"aws_secret_access_key\\":\\"${AWS_SECRET}\\"}`,
  ].map(
    (text) => ['AWS secret access key or session token by its name', text, AWS_SECRET] as const,
  ),
  [
    'AWS secret access key or session token by its name',
    `aws_session_token = IQoJb3JpZ2luX2VjE${R}${R}==`,
    `IQoJb3JpZ2luX2VjE${R}${R}==`,
  ],
  [
    'AWS signature of a request',
    `AWS4-HMAC-SHA256 Credential=x, SignedHeaders=host, Signature=${HEX}`,
    HEX,
  ],
  [
    'AWS or Google signature of a URL',
    `https://bucket.s3.amazonaws.com/a.csv?X-Amz-Expires=60&X-Amz-Signature=${HEX}&x=1`,
    HEX,
  ],
  ['Google API key', `AIza${R.slice(0, 35)}`],
  ['Google OAuth secret or token', `GOCSPX-${R.slice(0, 28)}`],
  ['Google OAuth secret or token', `ya29.${R}`],
  [
    'Azure storage or service bus key',
    `DefaultEndpointsProtocol=https;AccountName=store;AccountKey=${R}==;EndpointSuffix=core.windows.net`,
    `${R}==`,
  ],
  [
    'Azure shared access signature',
    `https://store.blob.core.windows.net/c/a.csv?sv=2024-11-04&sp=r&sig=${R}%3D`,
    `${R}%3D`,
  ],
  ['Azure client secret', `a1B8Q~${R.slice(0, 34)}`],
  ['Password of a connection string', 'Server=db;User Id=sa;Password=hunter22;', 'hunter22'],
  ['Slack token', `xoxb-123456789012-123456789012-${R.slice(0, 24)}`],
  ['Slack token', `xoxe.xoxp-1-${R}`],
  ['Slack token', `xapp-1-A0123456789-${R}`],
  [
    'Webhook URL',
    `https://hooks.slack.com/services/${'T0000AAAA'}/B0000AAAA/${R.slice(0, 24)}`,
    `T0000AAAA/B0000AAAA/${R.slice(0, 24)}`,
  ],
  ['Stripe key', `sk_live_${R.slice(0, 24)}`],
  ['Stripe key', `rk_live_${R.slice(0, 24)}`],
  ['Stripe key', `whsec_${R.slice(0, 32)}`],
  ['OpenAI or Anthropic key', `sk-${R.slice(0, 48)}`],
  ['OpenAI or Anthropic key', `sk-proj-${R.slice(0, 30)}_${R.slice(0, 20)}-${R}`],
  ['OpenAI or Anthropic key', `sk-ant-api03-${R}-${R}`],
  ['Key of another model provider', `gsk_${R}`],
  ['Hugging Face token', `hf_${'qWeRtYuIoPaSdFgHjKlZxCvBnMqWeRtYuI'}`],
  ['Weights & Biases key', `wandb_v1_${R}`],
  ['Databricks token', `dapi${HEX.slice(0, 32)}`],
  ['Databricks token', `dapi${HEX.slice(0, 32)}-2`],
  ['npm token', `npm_${R.slice(0, 36)}`],
  ['npm token', `//registry.npmjs.org/:_authToken=${HEX.slice(0, 36)}`, HEX.slice(0, 36)],
  ['PyPI token', `pypi-AgEIcHlwaS5vcmcC${R}`],
  ['Token of a package or container registry', `dckr_pat_${R.slice(0, 27)}`],
  ['HashiCorp Vault or Terraform token', `hvs.${R}`],
  ['SendGrid key', `SG.${R.slice(0, 22)}.${R.slice(0, 43)}`],
  ['Atlassian, Grafana, Linear, Notion, Postman, Sentry or Shopify token', `ATATT3xFfGF0${R}`],
  ['DigitalOcean token', `dop_v1_${HEX}`],
  ['age secret key', `AGE-SECRET-KEY-1${R.toUpperCase()}`],
  ['JSON Web Token', JWT],
  ['JSON Web Token', `eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..${R.slice(0, 16)}.${R}.${R}`],
  ['Password of a URL', 'postgresql://etl:pa55:w0rd@db.example.org:5432/sales', 'pa55:w0rd'],
  ['Password of a URL', 'redis://:p%40ss@cache:6379/0', 'p%40ss'],
  ['Password of a URL', 'https://etl:p@ss@example.org/a.csv', 'p@ss'],
  ['Authorization header', 'Authorization: Bearer a-b.c_d~1', 'a-b.c_d~1'],
  ['Authorization header', "{'Authorization': 'Basic ZXRsOnBhc3M='}", 'ZXRsOnBhc3M='],
  ['Authorization header', '{\\"authorization\\": \\"token 0a1b2c3d4e\\"}', '0a1b2c3d4e'],
  ['Authorization header', "[(b'authorization', b'Bearer a-b.c_d~1')]", 'a-b.c_d~1'],
  ['Authorization header', "('Authorization', 'Basic ZXRsOnBhc3M=')", 'ZXRsOnBhc3M='],
  ['Authorization header', `Authorization: ${HEX}`, HEX],
  ['Header with an API key', `('x-api-key', '${R}')`, R],
  ['AWS secret access key or session token by its name', `secretKey: ${AWS_SECRET}`, AWS_SECRET],
  ['Password of a connection string', 'Server=db;Uid=etl;Pwd=pa55w0rd', 'pa55w0rd'],
  ['Password of a connection string', 'Password=pa55w0rd;Server=db', 'pa55w0rd'],
  ['Bearer token', `sent Bearer ${R}`, R],
  ['Header with an API key', `x-api-key: ${R}`, R],
];

const CASES = SAMPLES.map(([format, text, secret = text]) => [format, text, secret] as const);

test('every format has a sample and the address of its documentation', () => {
  expect(new Set(SAMPLES.map(([format]) => format))).toEqual(
    new Set(KEY_FORMATS.map(({ name }) => name)),
  );
  for (const { documentation } of KEY_FORMATS) expect(documentation).toMatch(/^https:\/\//);
});

test.each(CASES)('%s: %s is found by its format', (format, text, secret) => {
  const { pattern } = KEY_FORMATS.find(({ name }) => name === format) ?? {};
  const found = [...text.matchAll(pattern ?? /$^/g)].map(
    (match) => match.slice(1).find((group) => group !== undefined) ?? match[0],
  );
  expect(found).toEqual([secret]);
});

describe.each([
  ['by itself', (text: string) => text],
  ['in a sentence', (text: string) => `The request with ${text} failed.`],
  ['in quotes', (text: string) => `KeyError: '${text}'`],
  ['after an escaped line break', (text: string) => String.raw`first\n${text}\nlast`],
  ['in JSON', (text: string) => `{"a": "${text}", "b": 1}`],
  ['between lines', (text: string) => `first\n${text}\r\nlast`],
  ['as a value of a setting', (text: string) => `export A=${text}`],
])('a key %s', (_where, put) => {
  test.each(CASES)('%s: %s is replaced', (_format, text, secret) => {
    const clean = redact(put(text));
    expect(clean).toContain('***');
    expect(clean).not.toContain(secret);
    // Its halves are also replaced.
    expect(clean).not.toContain(secret.slice(Math.floor(secret.length / 2)));
  });
});

test.each(CASES.filter(([, text]) => text.length > 40))(
  '%s: of %s that was cut nothing is shown',
  (_format, text, secret) => {
    const cut = text.slice(0, text.indexOf(secret) + secret.length - 4);
    expect(redact(cut)).not.toContain(secret.slice(8, 24));
  },
);

const HARMLESS = [
  // Hashes and identifiers.
  'e9e649e0a1b2c3d4e5f60718293a4b5c6d7e8f90',
  HEX,
  `sha256:${HEX}`,
  'd41d8cd98f00b204e9800998ecf8427e',
  '123e4567-e89b-12d3-a456-426614174000',
  '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  'arn:aws:iam::123456789012:role/SageMakerExecutionRole',
  'sha512-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08==',
  // Paths and URLs.
  's3://my-bucket/prefix/2024-01-01/part-00000-1b2c3d4e-5f60.snappy.parquet',
  'gs://bucket/models/xgboost/v12/model.tar.gz',
  'https://github.com/org/repo/blob/e9e649e0a1b2c3d4e5f60718293a4b5c6d7e8f90/a.py#L12',
  'http://localhost:8080/health',
  'http://localhost:4873/@scope/package',
  'git@github.com:org/repo.git',
  'postgresql://db.example.org:5432/sales',
  'docker://python:3.12@sha256:9f86d081884c7d659a2feaa0c55ad015',
  'https://example.org/a.csv?signature=none&sig=1',
  '/opt/conda/lib/python3.12/site-packages/sklearn/ensemble/_hist_gradient_boosting/binning.py',
  'see http://localhost:8080, or ask me@example.org',
  'http://localhost:8080?from=me@example.org',
  'https://example.org:443#me@here',
  'redis://cache:6379,ops@example.org',
  // Words of settings.
  'Authorization: required for the endpoint',
  'authorization=none',
  'x-api-key: required',
  'the header x-api-key, which is missing',
  'cd /tmp; PWD=/home/runner',
  '; password',
  'secret_key: config/production/settings/of/all',
  // Names of columns, files, packages and steps.
  'ghs_pop_e2020_globe_r2023a_54009_100_v1_0',
  'ghp_index_of_the_last_twelve_months',
  'github_pat_for_reading_private_packages',
  'hf_average_daily_balance_over_the_last_ninety_days',
  'hf_hub_download_of_the_tokenizer_configuration',
  'hf_averagedailybalanceoverthelastninetydays',
  'sk-learn-preprocessing-pipeline-version-2-final',
  'sk-learn',
  'sk-admin-dashboard-metrics-export-job',
  'sk-service-level-agreement-report-2024',
  'sk-internationalizationandlocalization',
  'risk-adjusted-return-on-capital-for-all-portfolios',
  'task-0123456789abcdef0123',
  'npm_config_registry',
  'npm_package_dependencies_typescript',
  'pypi-attestations',
  'xoxo',
  'dapi_requests_total_by_endpoint_and_method',
  'ASIAPACIFICREVENUETOT',
  'ASIAPACIFICREGIONSAL',
  'customer_lifetime_value_in_the_first_twelve_months_after_registration_usd',
  'feature_0123456789_x_feature_9876543210_interaction',
  'a.b.c.d.e.f.g.h',
  'eyJ',
  'keyJump.value.other',
  'model.layers.0.self_attn.q_proj.weight',
  // Data and messages.
  `data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${'AAAAIKhf9+eyJ/AIza/sk9xoxb+ghp0'.repeat(40)}`,
  'KeyError: "[\'label\'] not in index"',
  'password authentication failed for user "etl"',
  'TypeError: authorization() missing 1 required positional argument',
  'the bearer of this message',
  'Bearer tokens are not supported',
  'token count: 4096 of 8192 tokens',
  'SecretAccessKey is not set',
  'AccountKey=',
  'def main(input_paths, output_paths, environ_vars, job_args):',
  'os.environ["AWS_SECRET_ACCESS_KEY"]',
  'password = os.environ["DB_PASSWORD"]',
  '-----BEGIN CERTIFICATE-----\nMIIBszCCARwCCQD\n-----END CERTIFICATE-----',
  '-----BEGIN PUBLIC KEY-----\nMIIBszCCARwCCQD\n-----END PUBLIC KEY-----',
  '2026-01-02T03:04:05.678Z',
];

test.each(HARMLESS)('%s is not a key', (text) => {
  expect(redact(text)).toBe(text);
  expect(redact(`x=${text} y`)).toBe(`x=${text} y`);
  expect(redact(`first\n${text}\nlast`)).toBe(`first\n${text}\nlast`);
});

describe('text of a megabyte that is designed to be slow', () => {
  const MEGABYTE = 1_000_000;
  const seeds = [
    ...['a', 'A', '0', ' ', '\n', '/', ':', '=', '-', '_', '.', '"', '\\', '\\n', '%20', '://'],
    ...['://a', '://a:', '://u:p@x ', 'eyJ', 'eyJa.', 'eyJhbGciOiJ.', 'AKIA', `${AWS_ID}:`, 'ASIA'],
    ...['ghp_', 'ghs_1_eyJ', 'github_pat_', 'glpat-', 'sk-', 'sk-proj-', 'sk-ant-api03-', 'xoxb-'],
    ...['hf_', 'hf_a', '-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----', '-----'],
    ...['-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq', 'authorization', 'authorization: '],
    ...['Bearer ', 'Bearer a', 'AccountKey=', '?sig=', 'secret_access_key', 'secret_access_key='],
    ...['AIza', '8Q~', 'ab18Q~', 'SG.', 'hvs.', '.atlasv1.', 'wandb.login(', 'npm_', 'pypi-AgE'],
    ...[';pwd=', 'hooks.slack.com/services/', 'x-api-key', 'dapi', '0123456789abcdef', '…'],
  ];

  test.each(seeds)('is read to its end: %s', (seed) => {
    const known = createRedact([
      'abcabcabcabcabc',
      `${'ab'.repeat(500)}c`,
      'line one is\nline two is',
    ]);
    const text = seed.repeat(Math.ceil(MEGABYTE / seed.length));
    expect(known(`${text}abcabcabcabcabc`)).not.toContain('abcabcabcabcabc');
  });
});
