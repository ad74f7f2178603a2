import { describe, expect, test } from 'vitest';
import { isSecretName } from '../../src/secrets/secret-names.ts';
import { secretValues } from '../../src/secrets/secret-values.ts';
import { createProject } from '../support/pipeline-rig.ts';

test.each([
  ...[
    'TOKEN',
    'HF_TOKEN',
    'NPM_TOKEN',
    'GITHUB_TOKEN',
    'INPUT_GITHUB-TOKEN',
    'apiToken',
    'GHTOKEN',
  ],
  ...['SECRET', 'CLIENT_SECRET', 'SECRET_KEY', 'AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
  ...['PASSWORD', 'DB_PASSWORD', 'PGPASSWORD', 'dbPassword', 'MYSQL_PWD', 'DB_PASS', 'PASSWD'],
  ...['API_KEY', 'OPENAI_API_KEY', 'APIKEY', 'WANDB_API_KEY', 'ACCESS_KEY', 'PRIVATE_KEY'],
  ...['SSH_PRIVATE_KEY', 'SIGNING_KEY', 'STORAGE_ACCOUNT_KEY', 'ENCRYPTION_KEY', 'GPG_PASSPHRASE'],
  ...[
    'GOOGLE_CREDENTIALS',
    'AZURE_CREDENTIALS',
    'CONNECTION_STRING',
    'AZURE_STORAGE_CONNECTION_STRING',
  ],
  ...['SLACK_WEBHOOK', 'SLACK_WEBHOOK_URL', 'GH_PAT', 'AZURE_SAS', 'SESSION_TOKEN', 'TOKEN_2'],
  ...[
    'ACCESSKEY',
    'CONNECTIONSTRING',
    'ConnectionStrings__Default_Password',
    'CLIENT_KEY',
    'APP_KEY',
  ],
  ...['NEW_TOKEN', 'INPUT_TOKEN', 'GCP_SA_KEY', 'KAGGLE_KEY', 'MINIO_SECRETKEY', 'JWT_KEY'],
  ...[
    'API_KEY_1',
    'PASSWORD1',
    'BASIC_AUTH',
    'JWT',
    'kaggle-api-key',
    'spark.hadoop.fs.s3a.secret.key',
  ],
])('a variable %s contains a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

test.each([
  ...['PATH', 'HOME', 'PWD', 'OLDPWD', 'LANG', 'USER', 'SHLVL', 'GITHUB_SHA', 'GITHUB_REPOSITORY'],
  ...['TOKENIZERS_PARALLELISM', 'TOKENIZER', 'MAX_TOKENS', 'MAX_NEW_TOKENS', 'NUM_TOKENS'],
  ...['TOKEN_COUNT', 'TOKEN_LIMIT', 'TOKEN_COLUMN', 'SECRET_NAME', 'SECRET_ARN', 'PASSWORD_FILE'],
  ...['GOOGLE_APPLICATION_CREDENTIALS_PATH', 'SSH_AUTH_SOCK', 'TOKEN_URL', 'API_KEY_HEADER'],
  ...[
    'PAD_TOKEN',
    'SPECIAL_TOKENS',
    'TOKENS_PER_BATCH',
    'TOKEN_PATTERN',
    'PASS_NUMBER',
    'SAS_HOME',
  ],
  ...['PRIMARY_KEY', 'PARTITION_KEY', 'S3_KEY', 'KEY', 'CACHE_KEY', 'LABEL_KEY', 'KEYBOARD'],
  ...['AUTHOR', 'GIT_AUTHOR_NAME', 'COMPASS', 'PASSENGERS', 'BYPASS', 'MONKEY', 'PATTERN', 'SASS'],
  ...['TRAIN_RATIO', 'LABEL_FIELD', 'N_ESTIMATORS', 'MODEL_NAME', 'DSN', 'CUDA_VISIBLE_DEVICES'],
])('a variable %s contains no secret', (name) => {
  expect(isSecretName(name)).toBe(false);
});

describe('values to hide', () => {
  test.each(['', 'abc', 'abcde', 'true', 'false', 'secret', 'password', 'Postgres', 'localhost'])(
    'are not short or common words as "%s"',
    (value) => {
      expect([...secretValues([{ API_TOKEN: value }])]).toEqual([]);
    },
  );

  test.each([
    '******',
    '      ',
    '000000',
    'xxxxxxxx',
    '100000',
    '128256',
    '0.123456',
    '2026-01-31',
  ])('are not masks, numbers or dates as "%s"', (value) => {
    expect([...secretValues([{ API_TOKEN: value }])]).toEqual([]);
  });

  test.each(['<your token>', '[MASK]', '$' + '{{ secrets.KEY }}', '$' + '{TOKEN}', '{{ token }}'])(
    'are not placeholders as "%s"',
    (value) => {
      expect([...secretValues([{ API_TOKEN: value }])]).toEqual([]);
    },
  );

  test.each([
    '128256000000128256',
    '482-913',
    'ab{cd}e',
    'abcdef',
    'hunter22',
    'correct horse',
    '/8aK/+x1',
    'päßwörd',
  ])('are others, as "%s"', (value) => {
    expect([...secretValues([{ API_TOKEN: value }])]).toEqual([value]);
    expect([...secretValues([{ API_NAME: value }])]).toEqual([]);
  });

  test('are not paths of files, which contain the secret', async () => {
    await using project = await createProject({ 'key.json': '{}' });
    const environment = { GOOGLE_APPLICATION_CREDENTIALS: project.path('key.json') };
    expect([...secretValues([environment])]).toEqual([]);
    const missing = { AWS_SECRET_ACCESS_KEY: '/wJalrXUtnFEMI/K7MDENG' };
    expect([...secretValues([missing])]).toEqual(['/wJalrXUtnFEMI/K7MDENG']);
  });

  test('are also passwords inside values with other names', () => {
    expect([
      ...secretValues([
        {
          DATABASE_URL: 'postgresql://etl:pa%20ss-w0rd@db/sales',
          STORE: 'AccountName=store;AccountKey=8aKx1Qm3Kj2H==;EndpointSuffix=x',
          ODBC: 'Driver=x;Server=db;Pwd=hunter22;',
          SPARK_OPTS: '--conf spark.hadoop.fs.s3a.secret.key=Zx6vBn8Q',
        },
      ]),
    ]).toEqual(['pa%20ss-w0rd', 'pa ss-w0rd', '8aKx1Qm3Kj2H==', 'hunter22', 'Zx6vBn8Q']);
  });

  test('are also the secret parts of a JSON document, but not its other parts', () => {
    const credentials = JSON.stringify({
      type: 'service_account',
      project_id: 'my-project',
      private_key_id: '0a1b2c3d4e5f',
      nested: { client_secret: 'GkQ2xW7m' },
    });
    expect([...secretValues([{ GCP_CREDENTIALS: credentials }])]).toEqual([
      ...[credentials, '0a1b2c3d4e5f', 'GkQ2xW7m'],
    ]);
  });

  test('are texts: other values of job arguments are not secrets', () => {
    expect([...secretValues([{ max_token: 100, token: null, api_key: ['x'.repeat(20)] }])]).toEqual(
      [],
    );
  });
});
