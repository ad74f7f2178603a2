/**
 * The formats of keys and tokens, as data. Only unambiguous formats: a commit hash, a UUID, a path
 * or a column name must never match.
 *
 * Every expression runs in linear time: nothing that can fail follows an unbounded part, unless the
 * part cannot begin twice in one run of its characters. Lengths are lower bounds, because issuers
 * make tokens longer over time and because a text may have been cut. The list of secretlint, the
 * best maintained one, is not suitable: it expects exact lengths and its API is asynchronous.
 */

export interface KeyFormat {
  readonly name: string;
  /** The documentation of the issuer. */
  readonly documentation: string;
  /** The group that matches is the secret part; without a group, all of it is. */
  readonly pattern: RegExp;
}

/** Not inside a word; an escape sequence such as `\n` or `%20` also ends a word. */
const START = String.raw`(?<=^|[^\w-]|\\[nrt]|%[0-9A-Fa-f]{2})`;
/** Between the name of a setting and its value, in source code, JSON, shell and Python's `repr`. */
const ASSIGN = String.raw`[\\"']{0,4}\s{0,8}(?:=>|[:=]|(?<=["']),)\s{0,8}b?[\\"']{0,4}`;
/** A word of a sentence has no digit where a key has its random part. */
const HAS_DIGIT = String.raw`(?=[^\s"',;\\\d]{0,60}\d)`;

export const KEY_FORMATS: readonly KeyFormat[] = [
  {
    name: 'GitHub token',
    documentation:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
    pattern: /gh[pousr]_(?:[A-Za-z0-9]{16}|\d{1,12}_eyJ)[\w-]*(?:\.[\w-]+)*/dg,
  },
  {
    name: 'GitHub fine-grained token',
    documentation:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
    pattern: /github_pat_[A-Za-z0-9]{16}\w*/dg,
  },
  {
    name: 'GitLab token',
    documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
    pattern:
      /(?:gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-|GR1348941)[\w-]{16}[\w.-]*/dg,
  },
  {
    name: 'AWS access key id',
    documentation:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
    pattern: /(?<![A-Z0-9])(?:(?:AKIA|ABIA|ACCA)|ASIA(?=[A-Z]{0,15}\d))[A-Z0-9]{16}(?![A-Z0-9])/dg,
  },
  {
    name: 'AWS secret access key after its id',
    documentation:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    pattern: /(?:AKIA|ASIA)[A-Z0-9]{16}[\\"'\s,:;|]{1,6}([A-Za-z0-9/+]{16,})/dg,
  },
  {
    name: 'AWS secret access key or session token by its name',
    documentation: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
    pattern: new RegExp(
      `(?:secret_?(?:access_?)?key|aws_?secret|session_?token)${ASSIGN}${HAS_DIGIT}([A-Za-z0-9/+]{20}[A-Za-z0-9/+=]*)`,
      'dgi',
    ),
  },
  {
    name: 'AWS signature of a request',
    documentation:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html',
    pattern: /\bSignature=([0-9a-f]{32,})/dg,
  },
  {
    name: 'AWS or Google signature of a URL',
    documentation: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
    pattern: /X-(?:Amz|Goog)-(?:Signature|Security-Token|Credential)(?:=|%3D)([\w%.~+/-]{16,})/dgi,
  },
  {
    name: 'Google API key',
    documentation: 'https://docs.cloud.google.com/docs/authentication/api-keys',
    pattern: new RegExp(String.raw`${START}AIza[\w-]{30,}`, 'dg'),
  },
  {
    name: 'Google OAuth secret or token',
    documentation: 'https://developers.google.com/identity/protocols/oauth2',
    pattern: new RegExp(String.raw`${START}(?:GOCSPX-[\w-]{20,}|ya29\.[\w.-]{20,})`, 'dg'),
  },
  {
    name: 'Azure storage or service bus key',
    documentation:
      'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
    pattern:
      /(?:AccountKey|SharedAccessKey|SharedSecret(?:Value)?|SharedAccessSignature)=([^;\s"']{16,})/dgi,
  },
  {
    name: 'Azure shared access signature',
    documentation: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    pattern: /(?<=[?&;]|%26|%3F|\\u0026)sig(?:=|%3D)([\w%+/=.~-]{16,})/dgi,
  },
  {
    name: 'Azure client secret',
    documentation: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    pattern: new RegExp(String.raw`${START}[\w~.-]{3}\dQ~[\w~.-]{28,}`, 'dg'),
  },
  {
    name: 'Password of a connection string',
    documentation:
      'https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax',
    // `PWD=/home/me` is a directory.
    pattern:
      /;\s{0,4}(?:password|pwd)\s{0,4}=\s{0,4}([^;\s"'/~$][^;\s"']*)|password=([^;\s"']+)(?=;\s?[A-Za-z ]{2,30}=)/dgi,
  },
  {
    name: 'Slack token',
    documentation: 'https://docs.slack.dev/authentication/tokens',
    pattern: /xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{10,}/dg,
  },
  {
    name: 'Webhook URL',
    documentation: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    pattern:
      /(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks)\/([\w/-]{16,})/dg,
  },
  {
    name: 'Stripe key',
    documentation: 'https://docs.stripe.com/keys',
    pattern: /(?:(?:sk|rk)_(?:live|test)_|whsec_)[A-Za-z0-9]{10,}/dg,
  },
  {
    name: 'OpenAI or Anthropic key',
    documentation: 'https://platform.openai.com/docs/api-reference/authentication',
    // `sk-learn-…` and other names have words where a key has its random part.
    pattern: new RegExp(
      String.raw`${START}sk-(?:(?=[A-Za-z]{0,19}\d)[A-Za-z0-9]{20}|or-v1-[0-9a-f]{16}|ant-[a-z]{2,10}\d\d-[\w-]{16}|(?:proj|svcacct|service|admin|None)-(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Z])[\w-]{24})[\w-]*`,
      'dg',
    ),
  },
  {
    name: 'Key of another model provider',
    documentation: 'https://console.groq.com/docs/quickstart',
    pattern: new RegExp(
      String.raw`${START}(?:gsk_[A-Za-z0-9]{30,}|xai-[A-Za-z0-9]{30,}|pplx-[A-Za-z0-9]{30,}|r8_[A-Za-z0-9]{30,}|nvapi-[\w-]{40,})`,
      'dg',
    ),
  },
  {
    name: 'Hugging Face token',
    documentation: 'https://huggingface.co/docs/hub/security-tokens',
    // Mixed case, which column names do not have.
    pattern: /(?:hf_|api_org_)(?=[a-z0-9]{0,33}[A-Z])(?=[A-Z0-9]{0,33}[a-z])[A-Za-z0-9]{24,}/dg,
  },
  {
    name: 'Weights & Biases key',
    documentation: 'https://docs.wandb.ai/support/find_api_key',
    pattern: /wandb_v1_[\w-]{20,}|wandb\.login\([^)\n]{0,40}key=[\\"']{1,2}(\w{20,})/dg,
  },
  {
    name: 'Databricks token',
    documentation: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
    pattern: new RegExp(
      String.raw`${START}(?:dapi|dose|dkea)[0-9a-f]{28,32}(?![A-Za-z0-9])(?:-\d+)?`,
      'dg',
    ),
  },
  {
    name: 'npm token',
    documentation: 'https://docs.npmjs.com/about-access-tokens',
    pattern: /npm_[A-Za-z0-9]{30,}|_authToken=([^\s"'$]{8,})/dg,
  },
  {
    name: 'PyPI token',
    documentation: 'https://pypi.org/help/#apitoken',
    pattern: /pypi-(?:AgE[\w-]{10}|[\w-]{60})[\w-]*/dg,
  },
  {
    name: 'Token of a package or container registry',
    documentation: 'https://docs.docker.com/security/access-tokens/',
    pattern: /dckr_(?:pat|oat)_[\w-]{20,}|rubygems_[0-9a-f]{40,}|AKCp[A-Za-z0-9]{60,}/dg,
  },
  {
    name: 'HashiCorp Vault or Terraform token',
    documentation: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    pattern: new RegExp(
      String.raw`${START}hv[sbr]\.[\w-]{20,}|(?<=[A-Za-z0-9]{14})\.atlasv1\.[\w-]{40,}`,
      'dg',
    ),
  },
  {
    name: 'SendGrid key',
    documentation: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    pattern: new RegExp(String.raw`${START}SG\.[\w-]{16,32}\.[\w-]{16,}`, 'dg'),
  },
  {
    name: 'Atlassian, Grafana, Linear, Notion, Postman, Sentry or Shopify token',
    documentation:
      'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
    pattern:
      /ATATT3[\w=-]{40,}|gl(?:sa|c)_[A-Za-z0-9+/=_]{30,}|lin_api_[A-Za-z0-9]{30,}|ntn_[A-Za-z0-9]{40,}|PMAK-[0-9a-f-]{40,}|sntry[su]_[A-Za-z0-9+/=_-]{40,}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/dg,
  },
  {
    name: 'DigitalOcean token',
    documentation: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
    pattern: /do[opr]_v1_[0-9a-f]{40,}/dg,
  },
  {
    name: 'age secret key',
    documentation: 'https://age-encryption.org/',
    pattern: /AGE-SECRET-KEY-1[0-9A-Z]{40,}/dg,
  },
  {
    name: 'JSON Web Token',
    documentation: 'https://www.rfc-editor.org/rfc/rfc7519',
    pattern: new RegExp(
      String.raw`${START}eyJ[\w-]{8,}\.(?:[\w-]+\.[\w-]{8,}|\.[\w-]+\.[\w-]+)(?:\.[\w-]+)*`,
      'dg',
    ),
  },
  {
    name: 'Password of a URL',
    documentation: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    // `docker://image:tag@sha256:…` is the name of an image; after a port, an address continues.
    pattern: /:\/\/[^\s/:@"'<>]*:(?!\d{1,5}[,;?#])([^\s/"'<>]+)@(?!sha256:)/dg,
  },
  {
    name: 'Authorization header',
    documentation: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
    pattern: new RegExp(
      String.raw`authorization${ASSIGN}(?:(?:Bearer|Basic|Token|ApiKey|Negotiate)\s{1,4}([^\s"',;\\]{6,})|${HAS_DIGIT}([^\s"',;\\]{16,}))`,
      'dgi',
    ),
  },
  {
    name: 'Bearer token',
    documentation: 'https://www.rfc-editor.org/rfc/rfc6750',
    pattern: /\bBearer\s{1,4}([A-Za-z0-9._~+/-]{20,}=*)/dg,
  },
  {
    name: 'Header with an API key',
    documentation: 'https://swagger.io/docs/specification/v3_0/authentication/api-keys/',
    pattern: new RegExp(
      String.raw`x-(?:api-key|auth-token|goog-api-key)${ASSIGN}${HAS_DIGIT}([^\s"',;\\]{8,})`,
      'dgi',
    ),
  },
];
