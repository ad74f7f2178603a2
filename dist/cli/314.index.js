export const id = 314;
export const ids = [314];
export const modules = {

/***/ 5158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ EXIT_CODES)
/* harmony export */ });
/** The exit codes of the command line. */
const EXIT_CODES = {
    passed: 0,
    /** A step failed, a data flow is broken, or the run was interrupted. */
    failed: 1,
    /** Wrong usage or configuration. No step was run. */
    usage: 2,
    /** An error in this tool. */
    internal: 70,
};


/***/ }),

/***/ 4314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
;// CONCATENATED MODULE: ./build/program/interpret-schemas.js

// zod compiles a schema at its first use, which takes longer than a run takes to interpret it. Not for
// the library: the setting is that of the whole process.
core/* config */.$W({ jitless: true });

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/secrets/redaction.js + 8 modules
var redaction = __webpack_require__(1594);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/cli/exit-codes.js
var exit_codes = __webpack_require__(5158);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(5679);
;// CONCATENATED MODULE: ./build/cli/program.js



/** In the order of the help. Each is loaded only if it is called. */
const COMMANDS = {
    'test-pipeline': async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(621), __webpack_require__.e(536), __webpack_require__.e(473), __webpack_require__.e(919), __webpack_require__.e(651), __webpack_require__.e(758), __webpack_require__.e(589)]).then(__webpack_require__.bind(__webpack_require__, 5589))).testPipelineCommand,
    'test-script': async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(621), __webpack_require__.e(536), __webpack_require__.e(473), __webpack_require__.e(919), __webpack_require__.e(950), __webpack_require__.e(651), __webpack_require__.e(454), __webpack_require__.e(758), __webpack_require__.e(186), __webpack_require__.e(749)]).then(__webpack_require__.bind(__webpack_require__, 5749))).testScriptCommand,
    'test-scripts': async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(621), __webpack_require__.e(536), __webpack_require__.e(473), __webpack_require__.e(919), __webpack_require__.e(950), __webpack_require__.e(651), __webpack_require__.e(454), __webpack_require__.e(700), __webpack_require__.e(186), __webpack_require__.e(883), __webpack_require__.e(731)]).then(__webpack_require__.bind(__webpack_require__, 2112))).testScriptsCommand,
    'test-compatibility': async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(621), __webpack_require__.e(536), __webpack_require__.e(473), __webpack_require__.e(919), __webpack_require__.e(950), __webpack_require__.e(651), __webpack_require__.e(454), __webpack_require__.e(758), __webpack_require__.e(186), __webpack_require__.e(520)]).then(__webpack_require__.bind(__webpack_require__, 1520))).testCompatibilityCommand,
    validate: async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(621), __webpack_require__.e(536), __webpack_require__.e(473), __webpack_require__.e(919), __webpack_require__.e(950), __webpack_require__.e(651), __webpack_require__.e(454), __webpack_require__.e(700), __webpack_require__.e(883), __webpack_require__.e(108)]).then(__webpack_require__.bind(__webpack_require__, 9108))).validateCommand,
    replay: async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(621), __webpack_require__.e(536), __webpack_require__.e(473), __webpack_require__.e(919), __webpack_require__.e(651), __webpack_require__.e(758), __webpack_require__.e(262)]).then(__webpack_require__.bind(__webpack_require__, 1262))).replayCommand,
    lock: async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(621), __webpack_require__.e(536), __webpack_require__.e(473), __webpack_require__.e(919), __webpack_require__.e(651), __webpack_require__.e(582)]).then(__webpack_require__.bind(__webpack_require__, 9582))).lockCommand,
    plan: async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(621), __webpack_require__.e(536), __webpack_require__.e(473), __webpack_require__.e(890)]).then(__webpack_require__.bind(__webpack_require__, 9890))).planCommand,
    init: async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(536), __webpack_require__.e(950), __webpack_require__.e(31)]).then(__webpack_require__.bind(__webpack_require__, 636))).initCommand,
    specs: async () => (await Promise.all(/* import() */[__webpack_require__.e(480), __webpack_require__.e(621), __webpack_require__.e(536), __webpack_require__.e(473), __webpack_require__.e(919), __webpack_require__.e(950), __webpack_require__.e(454), __webpack_require__.e(700), __webpack_require__.e(883), __webpack_require__.e(547)]).then(__webpack_require__.bind(__webpack_require__, 8547))).specsCommand,
};
/**
 * @param args the command line: if it names a command, only that one is loaded; error messages
 * quote parts of it
 */
async function createProgram(terminal, exit, args = []) {
    const program = new esm/* Command */.uB('cursus')
        .description('Run every script of an ML pipeline and report the cause of each failure.')
        .version(version/* TOOL */.j.version);
    const runtime = program
        .command('runtime')
        .alias('runtime-testing')
        .description('test scripts, data flows and whole pipelines by running them');
    for (const make of await makersFor(args))
        runtime.addCommand(make(terminal, exit));
    for (const command of withSubcommands(program)) {
        command
            .exitOverride()
            .showHelpAfterError('(--help shows the options)')
            .showSuggestionAfterError()
            .configureOutput({
            writeOut: (text) => void terminal.stdout.write(text),
            writeErr: (text) => void terminal.stderr.write(text),
            outputError: (text, write) => write(withSafeArguments(text, args)),
            getOutHelpWidth: () => terminal.stdout.columns ?? 100,
            getErrHelpWidth: () => terminal.stderr.columns ?? 100,
        });
    }
    return program;
}
/** For help and for an unknown name, all of them. */
async function makersFor([, name = '']) {
    const called = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (called !== undefined)
        return [await called()];
    return await Promise.all(Object.values(COMMANDS).map((load) => load()));
}
function withSubcommands(command) {
    return [command, ...command.commands.flatMap(withSubcommands)];
}
/** Commander prints arguments unchanged, including control characters. */
function withSafeArguments(text, args) {
    const quoted = args.flatMap((arg) => [arg, arg.slice(arg.indexOf('=') + 1)]);
    return quoted
        .filter((arg) => (0,describe_value/* escapeText */.X1)(arg, LONGEST_ARGUMENT) !== arg)
        .reduce((safe, arg) => safe.replaceAll(arg, (0,describe_value/* escapeText */.X1)(arg, LONGEST_ARGUMENT)), text);
}
const LONGEST_ARGUMENT = 200;

// EXTERNAL MODULE: ./build/cli/terminal.js + 1 modules
var cli_terminal = __webpack_require__(8591);
;// CONCATENATED MODULE: ./build/cli/run-cli.js
// Before any schema is made.








/** Runs one command line and returns its exit code; prints all errors. */
async function runCli(args, terminal) {
    let exitCode = exit_codes/* EXIT_CODES */.a.passed;
    const setExitCode = (code) => {
        exitCode = code;
    };
    const program = await createProgram(terminal, setExitCode, args);
    const print = (text) => {
        const output = (0,cli_terminal/* textOutput */.rE)(terminal.stderr, terminal);
        // A message may quote text from a file or the command line.
        output.write(new redaction/* Redaction */.k(terminal.environ).text(text));
        output.end();
    };
    try {
        await program.parseAsync([...args], { from: 'user' });
        return exitCode;
    }
    catch (error) {
        if (error instanceof esm/* CommanderError */.b7) {
            // Commander has already printed it; help and version also end this way.
            return error.exitCode === 0 ? exit_codes/* EXIT_CODES */.a.passed : exit_codes/* EXIT_CODES */.a.usage;
        }
        if (error instanceof errors/* UserError */.yo) {
            print(`Error: ${(0,errors/* describeUserError */.Pi)(error)}\n`);
            return exit_codes/* EXIT_CODES */.a.usage;
        }
        const detail = error instanceof Error ? (error.stack ?? error.message) : (0,describe_value/* describeValue */.bp)(error);
        print(`Internal error: ${detail}\n`);
        return exit_codes/* EXIT_CODES */.a.internal;
    }
}


/***/ }),

/***/ 8591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rE: () => (/* binding */ textOutput),
  zK: () => (/* binding */ wantsColor),
  UI: () => (/* binding */ wantsLive)
});

;// CONCATENATED MODULE: ./build/reporters/escape-output.js
/**
 * The runner executes commands in the log of a step: `::name …::` at the start of a line and
 * `##[name …]` anywhere in a line. Output of scripts, and names that they choose, must not contain
 * commands: both forms are escaped, and commands are switched off around the output by a random
 * token.
 */
function createSafeOutput(write, token = globalThis.crypto.randomUUID()) {
    let rest = '';
    let open = false;
    const emit = (lines) => {
        if (lines.length === 0) {
            return;
        }
        const start = open ? '' : `::stop-commands::${token}\n`;
        open = true;
        write(`${start}${lines.map((line) => `${escapeLine(line)}\n`).join('')}`);
    };
    return {
        write: (text) => {
            const lines = splitLines(rest + text);
            rest = lines.pop() ?? '';
            emit(lines);
            if (rest.length > LONGEST_LINE) {
                emit([rest]);
                rest = '';
            }
        },
        end: () => {
            emit(rest === '' ? [] : [rest]);
            rest = '';
            if (open) {
                open = false;
                write(`::${token}::\n`);
            }
        },
    };
}
/** Longer lines are split, so that a script that never ends a line cannot fill the memory. */
const LONGEST_LINE = 64 * 1024;
/** Splits at every character that a reader of the log could treat as a line break. */
function splitLines(text) {
    return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}
/** A backslash, as the runner itself inserts into a command that it does not execute. */
function escapeLine(line) {
    return line.replace(COMMAND_AT_START, '$1\\$2').replace(COMMAND_ANYWHERE, '$1\\[');
}
// The runner skips white space, and its comparison ignores invisible characters before and within a
// command.
const INVISIBLE = String.raw `[\s\p{C}\p{Default_Ignorable_Code_Point}]*`;
const COMMAND_AT_START = new RegExp(`^(${INVISIBLE})(:${INVISIBLE}:)`, 'u');
const COMMAND_ANYWHERE = /(#[\p{C}\p{Default_Ignorable_Code_Point}]*#[\p{C}\p{Default_Ignorable_Code_Point}]*)\[/gu;

;// CONCATENATED MODULE: ./build/cli/terminal.js

/**
 * The output for readable text. In GitHub Actions, the runner executes commands in the log, so
 * output of scripts must be neutralised. Call `end` after the last text.
 */
function textOutput(output, { environ }) {
    if (environ['GITHUB_ACTIONS'] === 'true')
        return createSafeOutput((text) => output.write(text));
    return { write: (text) => void output.write(text), end: () => { } };
}
/** Use colour only on a terminal, and respect NO_COLOR: see no-color.org. */
function wantsColor(output, { environ }) {
    if (environ['NO_COLOR'])
        return false;
    if (environ['FORCE_COLOR'] && environ['FORCE_COLOR'] !== '0')
        return true;
    return output.isTTY === true && environ['TERM'] !== 'dumb';
}
/** Rewrite lines only on a terminal that can, and not in the log of a CI system. */
function wantsLive(output, { environ }) {
    const inCi = environ['CI'] !== undefined && !['', '0', 'false'].includes(environ['CI']);
    return output.isTTY === true && environ['TERM'] !== 'dumb' && !inCi;
}


/***/ }),

/***/ 4418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T_: () => (/* binding */ isPrivateKey),
/* harmony export */   i2: () => (/* binding */ privateKeySpans),
/* harmony export */   jc: () => (/* binding */ holdsPrivateKey)
/* harmony export */ });
/**
 * Private keys in PEM and OpenPGP armour. They span lines, can be printed with `\n` instead of line
 * breaks or with a prefix before each line, and a truncated log can contain only a part.
 */
function privateKeySpans(text) {
    const spans = [];
    let begun;
    let last = 0;
    for (const { 0: marker, 1: kind, index } of text.matchAll(MARKER)) {
        const end = index + marker.length;
        if (kind === 'BEGIN') {
            if (begun !== undefined)
                spans.push([begun, bodyEnd(text, begun, index)]);
            begun = index;
        }
        else {
            spans.push([begun ?? bodyStart(text, last, index), end]);
            begun = undefined;
        }
        last = end;
    }
    if (begun !== undefined)
        spans.push([begun, bodyEnd(text, begun, text.length)]);
    return spans;
}
function holdsPrivateKey(text) {
    return text.includes('PRIVATE KEY') && text.search(MARKER) >= 0;
}
/** Whether a text is a private key, and has at most a comment before it. */
function isPrivateKey(text) {
    const start = text.slice(0, MOST_BEFORE_KEY);
    const at = start.search(MARKER);
    return at >= 0 && (at === 0 || /^(?:\s|#[^\n]*\n)*$/.test(start.slice(0, at)));
}
const MOST_BEFORE_KEY = 2_000;
const MARKER = /-----(BEGIN|END) (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
/** A line of the body or a header of it, with the line break and the margin before it. */
const BODY_LINE = /(?:\s|\\[nr]|["',|>│#])*(?:[A-Za-z0-9+/=]{16,}|(?:Proc-Type|DEK-Info|Version|Comment): ?[^\n\\]{0,100})/y;
const BODY_CHARACTER = /[A-Za-z0-9+/=\s\\"',]/;
/** The end of a key without end marker: the last line that looks like a line of a key. */
function bodyEnd(text, begin, limit) {
    let end = text.indexOf('-----', begin + 5) + 5;
    BODY_LINE.lastIndex = end;
    while (BODY_LINE.lastIndex < limit && BODY_LINE.test(text))
        end = BODY_LINE.lastIndex;
    return Math.min(end, limit);
}
/** The start of a key of which only the end is present. */
function bodyStart(text, limit, end) {
    let start = end;
    while (start > limit && BODY_CHARACTER.test(text.charAt(start - 1)))
        start -= 1;
    // Words before it also match, but are shorter.
    const body = text.slice(start, end).search(/[A-Za-z0-9+/=]{16}/);
    return body < 0 ? end : start + body;
}


/***/ }),

/***/ 1594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ Redaction)
});

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
;// CONCATENATED MODULE: ./build/secrets/redact-error.js

/** The same error without secrets. It keeps its class, which callers check. */
function redactError(error, redact) {
    if (!(error instanceof Error))
        return typeof error === 'string' ? redact(error) : error;
    replaceText(error, 'message', redact);
    replaceText(error, 'stack', redact);
    if (error instanceof errors/* UserError */.yo)
        replaceText(error, 'cure', redact);
    if (error.cause instanceof Error)
        redactError(error.cause, redact);
    return error;
}
function replaceText(error, key, redact) {
    const text = Reflect.get(error, key);
    if (typeof text !== 'string')
        return;
    const clean = redact(text);
    if (clean !== text)
        Reflect.set(error, key, clean);
}

;// CONCATENATED MODULE: ./build/secrets/redact-report.js
/**
 * Redacts everything that leaves a run. All text is redacted, including new fields, except fixed
 * words and names of parts of the pipeline: other parts of the report refer to them, and users
 * match on them.
 */
function createRecordRedaction(redact) {
    // Events contain the parts of a report first.
    const known = new WeakMap();
    function record(fields) {
        return (value) => {
            const seen = known.get(value);
            if (seen !== undefined)
                return seen;
            const clean = { ...value };
            for (const key of Object.keys(value)) {
                const field = fields[key];
                if (field === 'kept')
                    continue;
                clean[key] = field === undefined ? anything(value[key]) : field(value[key]);
            }
            known.set(value, clean);
            return clean;
        };
    }
    function anything(value) {
        if (typeof value === 'string')
            return redact(value);
        if (Array.isArray(value))
            return value.map(anything);
        return typeof value === 'object' && value !== null ? record({})(value) : value;
    }
    const each = (one) => (list) => list.map(one);
    const table = record({ columns: each(record({ type: 'kept' })) });
    const file = record({
        ...{ format: 'kept', compression: 'kept' },
        table: (value) => value && table(value),
    });
    const profile = record({
        ...{ state: 'kept', kind: 'kept', format: 'kept' },
        files: each(file),
    });
    const output = record({ name: 'kept', profile });
    const step = record({
        ...{
            name: 'kept',
            scriptName: 'kept',
            status: 'kept',
            blockedBy: 'kept',
            alsoBlockedBy: 'kept',
        },
        ...{ signal: 'kept', mode: 'kept' },
        inputs: each(record({ name: 'kept', source: 'kept' })),
        outputs: each(output),
    });
    const flow = record({
        ...{ key: 'kept', producer: 'kept', consumer: 'kept', status: 'kept', cause: 'kept' },
        ...{ producerFormat: 'kept', consumerFormat: 'kept' },
        connections: each(record({ output: 'kept', input: 'kept', rule: 'kept', format: 'kept' })),
    });
    const finding = record({
        ...{ code: 'kept', severity: 'kept', step: 'kept', flow: 'kept' },
    });
    const cause = record({
        ...{ id: 'kept', finding, also: each(finding) },
        ...{ steps: 'kept', flows: 'kept', notRun: 'kept' },
    });
    const redactReport = record({
        ...{ tool: 'kept', pipeline: 'kept', startedAt: 'kept', orderEdges: 'kept' },
        steps: each(step),
        flows: each(flow),
        findings: each(finding),
        causes: each(cause),
    });
    function redactEvent(value) {
        switch (value.type) {
            case 'run-started':
                return { ...value, notices: (value.notices ?? []).map(redact) };
            case 'libraries-importing':
            case 'step-started':
                return value;
            case 'environment-making':
                return { ...value, packages: redact(value.packages) };
            case 'step-retried':
                return { ...value, message: redact(value.message) };
            case 'step-finished':
                return { ...value, report: step(value.report), findings: value.findings.map(finding) };
            case 'run-finished':
                return { ...value, report: redactReport(value.report) };
            default:
                return value;
        }
    }
    return { redactReport, redactEvent };
}

;// CONCATENATED MODULE: ./build/secrets/key-formats.js
/**
 * The formats of keys and tokens, as data. Only unambiguous formats: a commit hash, a UUID, a path
 * or a column name must never match.
 *
 * Every expression runs in linear time: nothing that can fail follows an unbounded part, unless the
 * part cannot begin twice in one run of its characters. Lengths are lower bounds, because issuers
 * make tokens longer over time and because a text may have been cut. The list of secretlint, the
 * best maintained one, is not suitable: it expects exact lengths and its API is asynchronous.
 */
/** Not inside a word; an escape sequence such as `\n` or `%20` also ends a word. */
const START = String.raw `(?<=^|[^\w-]|\\[nrt]|%[0-9A-Fa-f]{2})`;
/** Between the name of a setting and its value, in source code, JSON, shell and Python's `repr`. */
const ASSIGN = String.raw `[\\"']{0,4}\s{0,8}(?:=>|[:=]|(?<=["']),)\s{0,8}b?[\\"']{0,4}`;
/** A word of a sentence has no digit where a key has its random part. */
const HAS_DIGIT = String.raw `(?=[^\s"',;\\\d]{0,60}\d)`;
const KEY_FORMATS = [
    {
        name: 'GitHub token',
        documentation: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
        pattern: /gh[pousr]_(?:[A-Za-z0-9]{16}|\d{1,12}_eyJ)[\w-]*(?:\.[\w-]+)*/dg,
    },
    {
        name: 'GitHub fine-grained token',
        documentation: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
        pattern: /github_pat_[A-Za-z0-9]{16}\w*/dg,
    },
    {
        name: 'GitLab token',
        documentation: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
        pattern: /(?:gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-|GR1348941)[\w-]{16}[\w.-]*/dg,
    },
    {
        name: 'AWS access key id',
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
        pattern: /(?<![A-Z0-9])(?:(?:AKIA|ABIA|ACCA)|ASIA(?=[A-Z]{0,15}\d))[A-Z0-9]{16}(?![A-Z0-9])/dg,
    },
    {
        name: 'AWS secret access key after its id',
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
        pattern: /(?:AKIA|ASIA)[A-Z0-9]{16}[\\"'\s,:;|]{1,6}([A-Za-z0-9/+]{16,})/dg,
    },
    {
        name: 'AWS secret access key or session token by its name',
        documentation: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
        pattern: new RegExp(`(?:secret_?(?:access_?)?key|aws_?secret|session_?token)${ASSIGN}${HAS_DIGIT}([A-Za-z0-9/+]{20}[A-Za-z0-9/+=]*)`, 'dgi'),
    },
    {
        name: 'AWS signature of a request',
        documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html',
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
        pattern: new RegExp(String.raw `${START}AIza[\w-]{30,}`, 'dg'),
    },
    {
        name: 'Google OAuth secret or token',
        documentation: 'https://developers.google.com/identity/protocols/oauth2',
        pattern: new RegExp(String.raw `${START}(?:GOCSPX-[\w-]{20,}|ya29\.[\w.-]{20,})`, 'dg'),
    },
    {
        name: 'Azure storage or service bus key',
        documentation: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
        pattern: /(?:AccountKey|SharedAccessKey|SharedSecret(?:Value)?|SharedAccessSignature)=([^;\s"']{16,})/dgi,
    },
    {
        name: 'Azure shared access signature',
        documentation: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
        pattern: /(?<=[?&;]|%26|%3F|\\u0026)sig(?:=|%3D)([\w%+/=.~-]{16,})/dgi,
    },
    {
        name: 'Azure client secret',
        documentation: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
        pattern: new RegExp(String.raw `${START}[\w~.-]{3}\dQ~[\w~.-]{28,}`, 'dg'),
    },
    {
        name: 'Password of a connection string',
        documentation: 'https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax',
        // `PWD=/home/me` is a directory.
        pattern: /;\s{0,4}(?:password|pwd)\s{0,4}=\s{0,4}([^;\s"'/~$][^;\s"']*)|password=([^;\s"']+)(?=;\s?[A-Za-z ]{2,30}=)/dgi,
    },
    {
        name: 'Slack token',
        documentation: 'https://docs.slack.dev/authentication/tokens',
        pattern: /xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}|xapp-\d-[A-Za-z0-9-]{10,}/dg,
    },
    {
        name: 'Webhook URL',
        documentation: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
        pattern: /(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks)\/([\w/-]{16,})/dg,
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
        pattern: new RegExp(String.raw `${START}sk-(?:(?=[A-Za-z]{0,19}\d)[A-Za-z0-9]{20}|or-v1-[0-9a-f]{16}|ant-[a-z]{2,10}\d\d-[\w-]{16}|(?:proj|svcacct|service|admin|None)-(?=[\w-]{0,60}\d)(?=[\w-]{0,60}[A-Z])[\w-]{24})[\w-]*`, 'dg'),
    },
    {
        name: 'Key of another model provider',
        documentation: 'https://console.groq.com/docs/quickstart',
        pattern: new RegExp(String.raw `${START}(?:gsk_[A-Za-z0-9]{30,}|xai-[A-Za-z0-9]{30,}|pplx-[A-Za-z0-9]{30,}|r8_[A-Za-z0-9]{30,}|nvapi-[\w-]{40,})`, 'dg'),
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
        pattern: new RegExp(String.raw `${START}(?:dapi|dose|dkea)[0-9a-f]{28,32}(?![A-Za-z0-9])(?:-\d+)?`, 'dg'),
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
        pattern: new RegExp(String.raw `${START}hv[sbr]\.[\w-]{20,}|(?<=[A-Za-z0-9]{14})\.atlasv1\.[\w-]{40,}`, 'dg'),
    },
    {
        name: 'SendGrid key',
        documentation: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
        pattern: new RegExp(String.raw `${START}SG\.[\w-]{16,32}\.[\w-]{16,}`, 'dg'),
    },
    {
        name: 'Atlassian, Grafana, Linear, Notion, Postman, Sentry or Shopify token',
        documentation: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
        pattern: /ATATT3[\w=-]{40,}|gl(?:sa|c)_[A-Za-z0-9+/=_]{30,}|lin_api_[A-Za-z0-9]{30,}|ntn_[A-Za-z0-9]{40,}|PMAK-[0-9a-f-]{40,}|sntry[su]_[A-Za-z0-9+/=_-]{40,}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/dg,
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
        pattern: new RegExp(String.raw `${START}eyJ[\w-]{8,}\.(?:[\w-]+\.[\w-]{8,}|\.[\w-]+\.[\w-]+)(?:\.[\w-]+)*`, 'dg'),
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
        pattern: new RegExp(String.raw `authorization${ASSIGN}(?:(?:Bearer|Basic|Token|ApiKey|Negotiate)\s{1,4}([^\s"',;\\]{6,})|${HAS_DIGIT}([^\s"',;\\]{16,}))`, 'dgi'),
    },
    {
        name: 'Bearer token',
        documentation: 'https://www.rfc-editor.org/rfc/rfc6750',
        pattern: /\bBearer\s{1,4}([A-Za-z0-9._~+/-]{20,}=*)/dg,
    },
    {
        name: 'Header with an API key',
        documentation: 'https://swagger.io/docs/specification/v3_0/authentication/api-keys/',
        pattern: new RegExp(String.raw `x-(?:api-key|auth-token|goog-api-key)${ASSIGN}${HAS_DIGIT}([^\s"',;\\]{8,})`, 'dgi'),
    },
];

// EXTERNAL MODULE: ./build/secrets/private-keys.js
var private_keys = __webpack_require__(4418);
;// CONCATENATED MODULE: ./build/secrets/find-keys.js


/** The parts of a text that look like keys and tokens. */
function keySpans(text) {
    const spans = [];
    for (const { pattern } of KEY_FORMATS) {
        // Not `matchAll`, which copies the pattern: this runs for every text of a report.
        pattern.lastIndex = 0;
        for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
            const group = match.indices?.slice(1).find((span) => span !== undefined);
            spans.push(group ?? [match.index, pattern.lastIndex]);
        }
    }
    return text.includes('PRIVATE KEY') ? [...spans, ...(0,private_keys/* privateKeySpans */.i2)(text)] : spans;
}
/** Whether a text has a part that looks like a key, and that is not replaced already. */
function holdsKey(text) {
    searches ??= KEY_FORMATS.map(({ pattern: { source, flags } }) => new RegExp(source, flags.replace('d', '')));
    return (0,private_keys/* holdsPrivateKey */.jc)(text) || searches.some((search) => isFound(search, text));
}
function isFound(search, text) {
    search.lastIndex = 0;
    for (let match = search.exec(text); match !== null; match = search.exec(text)) {
        const [whole, ...groups] = match;
        if ((groups.find((group) => group !== undefined) ?? whole) !== REPLACEMENT)
            return true;
    }
    return false;
}
/** What a secret is replaced by. */
const REPLACEMENT = '***';
/** Without positions, which make the search of a large file slow. */
let searches;

;// CONCATENATED MODULE: ./build/secrets/value-forms.js
/** Shorter values are not replaced: they occur by chance. */
const SHORTEST_SECRET = 6;
/** The forms of a secret in output: plain, line by line, and in common encodings. */
function valueForms(value) {
    const whole = [...new Set([value, value.trim()])];
    const forms = [
        ...whole,
        ...linesOf(value),
        ...whole.flatMap(percentEncoded),
        ...whole.flatMap(escaped),
        ...whole.flatMap(base64),
        ...whole.map((text) => Buffer.from(text).toString('hex')),
    ];
    return [...new Set(forms)].filter(({ length }) => length >= SHORTEST_SECRET);
}
/** The lines of a value that are hidden separately. */
function linesOf(value) {
    const lines = value.split(/[\r\n]+/).map((line) => line.trim());
    return lines.length < 2 ? [] : lines.filter(({ length }) => length >= SHORTEST_LINE);
}
/** Short lines of keys and JSON, as `"type": 1`, occur by chance. */
const SHORTEST_LINE = 12;
/** As `encodeURIComponent`, and Python's `quote` and `quote_plus`, write it. */
function percentEncoded(text) {
    // A lone surrogate cannot be encoded.
    const encoded = encodeURIComponent(Buffer.from(text).toString());
    const strict = encoded.replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const forms = [encoded, strict, strict.replaceAll('%2F', '/'), strict.replaceAll('%20', '+')];
    const lower = (form) => form.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    return [...forms, ...forms.map(lower)];
}
/** As JSON and Python write it, and both with ASCII only. */
function escaped(text) {
    const json = JSON.stringify(text).slice(1, -1);
    const plain = json.replaceAll('\\"', '"').replaceAll(/\\u00([01][0-9a-f])/g, '\\x$1');
    const reprs = [plain, plain.replaceAll("'", "\\'")];
    return [json, ascii(json), ...reprs, ...reprs.map(asciiRepr), ...reprs.map(bytesRepr)];
}
function ascii(text) {
    return text.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
}
/** As Python's `ascii` writes it. */
function asciiRepr(text) {
    return text.replaceAll(/\P{ASCII}/gu, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x100)
            return `\\x${hex(code, 2)}`;
        return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
    });
}
/** As Python writes `bytes`. */
function bytesRepr(text) {
    return text.replaceAll(/\P{ASCII}/gu, (character) => Array.from(Buffer.from(character), (byte) => `\\x${hex(byte, 2)}`).join(''));
}
function hex(code, digits) {
    return code.toString(16).padStart(digits, '0');
}
/** Alone, in lines, and inside a longer text, at any of three offsets. */
function base64(text) {
    const bytes = Buffer.from(text);
    const shifted = [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        // The first and last characters also contain bits of the text before and after.
        const first = Math.ceil((shift * 8) / 6);
        const last = Math.floor(((shift + bytes.length) * 8) / 6);
        return encoded.slice(first, last);
    });
    const plain = bytes.toString('base64');
    const lines = [64, 76].flatMap((width) => plain.length <= width
        ? []
        : (plain.match(new RegExp(`.{${SHORTEST_LINE},${width}}`, 'g')) ?? []));
    const standard = [plain, plain.replace(/=+$/, ''), ...shifted, ...lines];
    return [
        ...standard,
        ...standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    ].filter(({ length }) => length >= SHORTEST_BASE64);
}
/** Fewer characters of Base64 occur by chance. */
const SHORTEST_BASE64 = 8;

;// CONCATENATED MODULE: ./build/secrets/redact-text.js


/**
 * @param secrets values that are replaced wherever they occur, in all encodings; text that looks
 * like a key is also replaced
 */
function createRedact(secrets) {
    const forms = [...new Set([...secrets].flatMap(valueForms))];
    const mayHold = formFilter(forms);
    return (text) => {
        const spans = [
            ...(mayHold(text) ? forms.flatMap((form) => occurrences(text, form)) : []),
            ...cutSpans(text, forms),
            ...keySpans(text),
        ];
        return spans.length === 0 ? text : replaceSpans(text, spans);
    };
}
/** One pass over a text instead of one per form. */
function formFilter(forms) {
    if (forms.length === 0)
        return () => false;
    const heads = new Set(forms.map((form) => form.slice(0, SHORTEST_SECRET)));
    const pattern = new RegExp([...heads].map(literal).join('|'));
    return (text) => pattern.test(text);
}
function literal(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
function occurrences(text, form) {
    const spans = [];
    let start = text.indexOf(form);
    while (start >= 0) {
        spans.push([start, start + form.length]);
        start = text.indexOf(form, start + 1);
    }
    return spans;
}
/** The minimum length of a part of a secret that is hidden. */
const SHORTEST_PART = 8;
/** Only long texts are cut at their ends, before this mark. */
const LONG = 1_000;
const CUT = '…';
/** Parts of secrets at the positions where a text was cut. */
function cutSpans(text, forms) {
    const marks = text.includes(CUT) ? occurrences(text, CUT).slice(0, MOST_CUTS) : [];
    const isLong = text.length >= LONG;
    const ends = [...marks.map(([start]) => start), ...(isLong ? [text.length] : [])];
    const starts = [...marks.map(([, end]) => end), ...(isLong ? [0] : [])];
    if (ends.length === 0)
        return [];
    return forms.flatMap((form) => [
        ...ends.flatMap((end) => headBefore(text, end, form)),
        ...starts.flatMap((start) => tailAfter(text, start, form)),
    ]);
}
const MOST_CUTS = 20;
function headBefore(text, end, form) {
    const known = text.slice(Math.max(0, end - SHORTEST_PART), end);
    if (known.length < SHORTEST_PART)
        return [];
    return occurrences(form, known)
        .filter(([, length]) => length <= end && text.startsWith(form.slice(0, length), end - length))
        .map(([, length]) => [end - length, end]);
}
function tailAfter(text, start, form) {
    const known = text.slice(start, start + SHORTEST_PART);
    if (known.length < SHORTEST_PART)
        return [];
    return occurrences(form, known)
        .filter(([from]) => text.startsWith(form.slice(from), start))
        .map(([from]) => [start, start + form.length - from]);
}
/** Overlapping parts are replaced together. */
function replaceSpans(text, spans) {
    const parts = [];
    let replaced = 0;
    for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
        if (parts.length === 0 || start > replaced) {
            parts.push(text.slice(replaced, start), REPLACEMENT);
        }
        replaced = Math.max(replaced, end);
    }
    return `${parts.join('')}${text.slice(replaced)}`;
}

;// CONCATENATED MODULE: ./build/secrets/search-secrets.js


/**
 * Searches a file for known secrets, in all encodings, and for text that looks like a key. The
 * parts of the file are given in order; a secret on the border of two parts is found, too.
 */
function createSecretSearch(secrets) {
    // One character for each byte, because a file can have any encoding.
    const forms = [...new Set([...secrets].flatMap(valueForms))].map((form) => Buffer.from(form).toString('latin1'));
    const holdsKnown = knownSearch(forms);
    // UTF-16 takes two bytes for a character.
    const overlap = 2 * Math.max(LONGEST_KEY_START, ...forms.map(({ length }) => length));
    let before = '';
    return (chunk) => {
        const text = before + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
        before = text.slice(Math.max(0, text.length - overlap));
        if (!text.includes('\0'))
            return holdsKnown(text) || holdsKey(text);
        const narrow = text.replaceAll('\0', '');
        return [text, narrow].some((one) => holdsKnown(one) || holdsKey(printable(one)));
    };
}
/** What is needed of a key, with the words before it, to recognise it. */
const LONGEST_KEY_START = 2_000;
/** In binary data, a key is one run of printable characters. */
function printable(text) {
    return text.replaceAll(/[^\x20-\x7e]+/g, '\n');
}
function knownSearch(forms) {
    if (forms.length === 0)
        return () => false;
    const heads = new Set(forms.map((form) => form.slice(0, SHORTEST_SECRET)));
    const mayHold = new RegExp([...heads].map(search_secrets_literal).join('|'));
    return (text) => mayHold.test(text) && forms.some((form) => text.includes(form));
}
function search_secrets_literal(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/secrets/secret-names.js
var secret_names = __webpack_require__(3761);
;// CONCATENATED MODULE: ./build/secrets/secret-values.js



/**
 * The secrets among the values of variables: values of variables with a secret name, and passwords
 * inside other values.
 * @param environments of the caller and of the steps
 */
function secretValues(environments) {
    const secrets = new Set();
    for (const environment of environments) {
        for (const [name, value] of Object.entries(environment)) {
            for (const [ownName, text] of textsIn(name, value)) {
                for (const secret of secretsIn(ownName, text)) {
                    if (isWorthHiding(secret))
                        secrets.add(secret);
                }
            }
        }
    }
    return secrets;
}
/** Texts inside a value, each with its parent key, or the outermost key that indicates a secret. */
function* textsIn(name, value) {
    if (typeof value === 'string')
        yield [name, value];
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, inner] of Object.entries(value)) {
        yield* textsIn(Array.isArray(value) || (0,secret_names/* isSecretName */.e)(name) ? name : key, inner);
    }
}
function secretsIn(name, value) {
    const parts = [...urlPasswords(value), ...settingPasswords(value)];
    if (!(0,secret_names/* isSecretName */.e)(name))
        return parts;
    return [value, ...parts, ...jsonSecrets(value)];
}
/** Whether a value can occur by chance, or is the path of a file with the secret. */
function isWorthHiding(value) {
    const text = value.trim();
    return text.length >= SHORTEST_SECRET && !isCommon(text) && !isPath(text);
}
/** Words, numbers and masks that normal texts contain. */
function isCommon(text) {
    return (COMMON.has(text.toLowerCase()) ||
        /^(.)\1*$/su.test(text) ||
        // Numbers and dates.
        /^[-+]?[\d.,]{1,11}$|^\d{4}-\d\d-\d\d$/.test(text) ||
        // Placeholders: `<your token>`, `[MASK]`, `${{ secrets.X }}`.
        /^(?:<[^<>]*>|\[[A-Z_]*\]|\$?\{\{?\s*[\w.]+\s*\}?\})$/.test(text));
}
const COMMON = new Set([
    ...['secret', 'password', 'passwd', 'changeme', 'change-me', 'default', 'example', 'postgres'],
    ...['public', 'private', 'disabled', 'enabled', 'required', 'optional', 'unused', 'unknown'],
    ...['inherit', 'github', 'gitlab', 'actions', 'bearer', 'string', 'number', 'object', 'boolean'],
    ...['localhost', 'production', 'development', 'staging', 'testing', 'training', 'training-data'],
    ...['master', 'branch', 'python', 'minioadmin', 'username', 'docker', 'undefined', 'output'],
    ...['column', 'script', 'import', 'format', 'status', 'failed', 'passed', 'timeout', 'pipeline'],
]);
/** `GOOGLE_APPLICATION_CREDENTIALS` and similar variables name a file. */
function isPath(text) {
    return /^(?:[./\\]|[A-Za-z]:[\\/])/.test(text) && !text.includes('\n') && (0,external_node_fs_.existsSync)(text);
}
/** `user:password@` of every URL in the value, as written and decoded. */
function urlPasswords(value) {
    const found = Array.from(value.matchAll(/:\/\/[^\s/:@]*:([^\s/]+)@/g), ([, secret = '']) => secret);
    return found.flatMap((secret) => [secret, percentDecoded(secret)]);
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** `Password=…;` and `AccountKey=…;` of a connection string. */
function settingPasswords(value) {
    if (!value.includes('='))
        return [];
    return value.split(/[;\s]/).flatMap((setting) => {
        const [, name = '', secret = ''] = /^([^=]{1,40})=(.+)$/.exec(setting) ?? [];
        return (0,secret_names/* isSecretName */.e)(name) || /^(?:pwd|accountkey|sharedaccesskey)$/i.test(name) ? [secret] : [];
    });
}
/** For a JSON document, such as a service account: values whose keys indicate a secret. */
function jsonSecrets(value) {
    if (!value.trimStart().startsWith('{'))
        return [];
    const secrets = [];
    try {
        JSON.parse(value, (key, inner) => {
            if (typeof inner === 'string' && ((0,secret_names/* isSecretName */.e)(key) || key === 'private_key_id')) {
                secrets.push(inner);
            }
            return inner;
        });
    }
    catch {
        // Not JSON: the whole value is still a secret.
    }
    return secrets;
}

;// CONCATENATED MODULE: ./build/secrets/redaction.js





/** Removes the secrets from everything that leaves a run. */
class Redaction {
    #secrets;
    #redact;
    #records;
    /** @param environ the variables of the caller */
    constructor(environ) {
        this.#secrets = secretValues([environ]);
        this.#redact = createRedact(this.#secrets);
        this.#records = createRecordRedaction(this.#redact);
    }
    /** Adds the values of the steps, and exempts names and paths of the pipeline. */
    learn(config) {
        const given = config.steps.flatMap(({ environVars, jobArgs }) => [environVars, jobArgs ?? {}]);
        this.#secrets = new Set([...this.#secrets, ...secretValues(given)]);
        this.exempt(namesIn(config));
    }
    /** Public names, and paths with public parts: users match on them. */
    exempt(names) {
        for (const name of names) {
            for (const part of [name, ...name.split(/[/\\]/)])
                this.#secrets.delete(part);
        }
        this.#redact = createRedact(this.#secrets);
        this.#records = createRecordRedaction(this.#redact);
    }
    text(text) {
        return this.#redact(text);
    }
    /** For files: whether their bytes contain a known secret, in parts that are read one by one. */
    fileSearch() {
        return createSecretSearch(this.#secrets);
    }
    event(event) {
        return this.#records.redactEvent(event);
    }
    report(report) {
        return this.#records.redactReport(report);
    }
    error(error) {
        return redactError(error, this.#redact);
    }
}
function* namesIn({ name, root, steps }) {
    yield* [name, root];
    for (const { name: step, script = '', inputs = {}, outputs = {} } of steps) {
        yield* [step, script, ...Object.keys(inputs), ...Object.keys(outputs)];
        yield* Object.values(outputs);
        for (const input of Object.values(inputs))
            if (input.kind === 'path')
                yield input.path;
    }
}


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isSecretName)
/* harmony export */ });
/**
 * Whether the name of a variable indicates a secret. Not if the last word means that the value only
 * points to a secret or counts tokens.
 */
function isSecretName(name) {
    const words = wordsOf(name);
    const last = words.at(-1) ?? '';
    if (words.some((word) => WEBHOOKS.has(word)))
        return true;
    if (POINTERS.has(last))
        return endsWith(words, 'ACCESS_KEY_ID');
    const countsTokens = words.some((word) => word.endsWith('TOKENS'));
    if (countsTokens && words.some((word) => AMOUNTS.has(word)))
        return false;
    if (/TOKENS?$/.test(last) && words.some((word) => LANGUAGE_MODEL.has(word)))
        return false;
    return (words.some((word) => SECRET_WORDS.has(word)) ||
        SECRET_ENDINGS.some((ending) => last.endsWith(ending)) ||
        SECRET_PHRASES.some((phrase) => contains(words, phrase)));
}
/** `dbPassword`, `DB_PASSWORD` and `db-password` have the same words. */
function wordsOf(name) {
    return name
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toUpperCase()
        .split(/[^A-Z0-9]+/)
        .map((word) => word.replace(/(?<=[A-Z])\d+$/, ''))
        .filter((word) => word !== '');
}
function contains(words, phrase) {
    return `_${words.join('_')}_`.includes(`_${phrase}_`);
}
function endsWith(words, phrase) {
    return `_${words.join('_')}`.endsWith(`_${phrase}`);
}
const SECRET_WORDS = new Set([
    ...['TOKEN', 'TOKENS', 'SECRET', 'SECRETS', 'PASSWORD', 'PASSWORDS', 'PASSWD', 'PASSPHRASE'],
    ...['PASS', 'APIKEY', 'CREDENTIAL', 'CREDENTIALS', 'CREDS', 'AUTH', 'PAT', 'SAS', 'JWT'],
    ...['BEARER', 'COOKIE', 'PSK'],
]);
/** Written without a separator: `PGPASSWORD`, `GHTOKEN`. */
const SECRET_ENDINGS = [
    'PASSWORD',
    'PASSWD',
    'PASSPHRASE',
    'TOKEN',
    'SECRET',
    'APIKEY',
    'ACCESSKEY',
    'PRIVATEKEY',
    'SECRETKEY',
    'CONNECTIONSTRING',
];
const SECRET_PHRASES = [
    ...['API', 'ACCESS', 'PRIVATE', 'SECRET', 'ENCRYPTION', 'DECRYPTION', 'SIGNING', 'ACCOUNT'],
    ...['STORAGE', 'MASTER', 'SSH', 'DEPLOY', 'SERVICE', 'SERVICE_ACCOUNT', 'SESSION', 'LICENSE'],
    ...['AUTH', 'GPG', 'PGP', 'RSA', 'TLS', 'SSL', 'SUBSCRIPTION', 'SHARED', 'FERNET', 'HMAC'],
    ...['APP', 'APPLICATION', 'CLIENT', 'SA', 'COSMOS', 'KAGGLE', 'JWT', 'VAULT'],
]
    .map((word) => `${word}_KEY`)
    .concat(['CONNECTION_STRING', 'CONNECTION_STR', 'CONN_STR', 'CONN_STRING', 'SENTRY_DSN'])
    // `PWD` alone is the working directory.
    .concat(['DB_PWD', 'DATABASE_PWD', 'USER_PWD', 'MYSQL_PWD', 'ADMIN_PWD', 'ROOT_PWD', 'SQL_PWD']);
/** Anyone who knows the address can post. */
const WEBHOOKS = new Set(['WEBHOOK', 'WEBHOOKS']);
/** Last words of names whose value is not the secret itself. */
const POINTERS = new Set([
    ...['FILE', 'FILENAME', 'PATH', 'DIR', 'DIRECTORY', 'FOLDER', 'SOCK', 'SOCKET', 'URL', 'URI'],
    ...['ENDPOINT', 'HOST', 'PORT', 'NAME', 'NAMES', 'ID', 'IDS', 'ARN', 'TYPE', 'KIND', 'MODE'],
    ...['USER', 'USERNAME', 'EMAIL', 'REGION', 'ISSUER', 'AUDIENCE', 'SCOPE', 'SCOPES', 'PROVIDER'],
    ...['COLUMN', 'COLUMNS', 'FIELD', 'FIELDS', 'HEADER', 'PREFIX', 'SUFFIX', 'SEPARATOR', 'LABEL'],
    ...['COUNT', 'COUNTS', 'LIMIT', 'LENGTH', 'LEN', 'SIZE', 'MAX', 'MIN', 'BUDGET', 'RATE', 'DIM'],
    ...['TTL', 'EXPIRY', 'EXPIRES', 'EXPIRATION', 'TIMEOUT', 'SECONDS', 'VERSION', 'ALGORITHM'],
    ...['FORMAT', 'ENABLED', 'REQUIRED', 'PARALLELISM', 'POLICY', 'MANAGER', 'BACKEND', 'METHOD'],
    ...['PATTERN', 'REGEX', 'HOME', 'ROOT', 'NUMBER', 'INDEX', 'POSITION'],
]);
const AMOUNTS = new Set([
    ...['MAX', 'MIN', 'NUM', 'N', 'TOTAL', 'LIMIT', 'COUNT', 'NEW', 'INPUT', 'OUTPUT', 'PER'],
]);
/** Names for tokens of a language model: `PAD_TOKEN`, `SPECIAL_TOKENS`. */
const LANGUAGE_MODEL = new Set([
    ...['PAD', 'BOS', 'EOS', 'UNK', 'MASK', 'SEP', 'CLS', 'SPECIAL', 'STOP', 'VOCAB', 'IMAGE'],
]);


/***/ }),

/***/ 7401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   Zv: () => (/* binding */ listNames),
/* harmony export */   bp: () => (/* binding */ describeValue),
/* harmony export */   ol: () => (/* binding */ quoteText),
/* harmony export */   qH: () => (/* binding */ quoteEdge)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/**
 * The only code that puts a user's value into a message. It never calls a method of the value (an
 * object may define its own `toString`, or have no prototype). The result is short and on one line,
 * without control characters and without characters that change the reading direction.
 */

/** Describes a value: `the text "train.py"`, `a list of 3`, `nothing (null)`, `0.5`. */
function describeValue(value) {
    switch (typeof value) {
        case 'string':
            return `the text ${quoteText(value)}`;
        case 'number':
            return Object.is(value, -0) ? '-0' : `${value}`;
        case 'bigint':
            return `the BigInt ${escapeText(`${value}`, LONGEST_TEXT)}`;
        case 'boolean':
            return `${value}`;
        case 'undefined':
            return 'nothing (undefined)';
        case 'object':
            return value === null ? 'nothing (null)' : describeObject(value);
        default:
            return `a ${typeof value}`;
    }
}
/** Text in double quotes, escaped as in JSON; long text is cut. */
function quoteText(text, longest = LONGEST_TEXT) {
    return `"${escaped(text, longest, UNSEEN_OR_QUOTE)}"`;
}
/** A name in backticks; invisible characters are escaped. A value that is not text is described. */
function quoteName(name) {
    return typeof name === 'string' ? `\`${escapeText(name, LONGEST_NAME)}\`` : describeValue(name);
}
/** `` `prepare -> train` `` */
function quoteEdge(from, to) {
    return `\`${escapeText(from, LONGEST_NAME)} -> ${escapeText(to, LONGEST_NAME)}\``;
}
/** Names separated by commas. A long list is cut. */
function listNames(names) {
    const all = [...names];
    const shown = all.slice(0, MOST_NAMES).map((name) => escapeText(name, LONGEST_NAME));
    const more = all.length > MOST_NAMES ? ` and ${all.length - MOST_NAMES} more` : '';
    return `${shown.join(', ') || 'none'}${more}`;
}
/** Text on one line: invisible characters become escapes such as `\n` and `\u202e`. */
function escapeText(text, longest = Number.POSITIVE_INFINITY) {
    return typeof text === 'string' ? escaped(text, longest, UNSEEN) : describeValue(text);
}
const LONGEST_TEXT = 40;
/** Longer than any valid name and than most paths. */
const LONGEST_NAME = 200;
const MOST_NAMES = 30;
/**
 * Control and format characters, lone surrogates, and every space except the usual one. Joiners are
 * left out because some languages and emoji need them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]|(?! )\p{Zs}/gu;
const UNSEEN_OR_QUOTE = new RegExp(`${UNSEEN.source}|["\\\\]`, 'gu');
function escaped(text, longest, pattern) {
    // Cut by code points: half of a surrogate pair would be shown as an escape.
    const head = text.length > longest ? Array.from(text.slice(0, 2 * longest + 2)) : [];
    const isCut = head.length > longest;
    const shown = isCut ? head.slice(0, longest).join('') : text;
    return `${shown.replaceAll(pattern, escapeCharacter)}${isCut ? '…' : ''}`;
}
const SHORT_ESCAPES = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    ['"', '\\"'],
    ['\\', '\\\\'],
]);
function escapeCharacter(character) {
    const short = SHORT_ESCAPES.get(character);
    if (short !== undefined)
        return short;
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
function describeObject(value) {
    // Every operation on a proxy can throw.
    if (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isProxy(value))
        return 'a proxy';
    if (Array.isArray(value)) {
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    }
    if (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isDate(value))
        return 'a date';
    if (node_util__WEBPACK_IMPORTED_MODULE_0__.types.isMap(value) || node_util__WEBPACK_IMPORTED_MODULE_0__.types.isSet(value))
        return `a ${node_util__WEBPACK_IMPORTED_MODULE_0__.types.isMap(value) ? 'Map' : 'Set'}`;
    return node_util__WEBPACK_IMPORTED_MODULE_0__.types.isPromise(value) ? 'a promise' : 'a mapping';
}


/***/ }),

/***/ 4863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pi: () => (/* binding */ describeUserError),
/* harmony export */   lR: () => (/* binding */ describeLocation),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7401);

/**
 * A mistake of the user: thrown once, printed without a stack, exit code 2. The message gives the
 * problem, `cure` gives the solution.
 */
class UserError extends Error {
    /** The class name, for cases where `instanceof` does not work. */
    name = 'UserError';
    /** The location of the mistake, if it is in a file. */
    location;
    /** How to fix it. */
    cure;
    /** The mistakes that the message lists; empty if it is about one. */
    mistakes;
    /**
     * `describeUserError` prints message, location and cure together.
     * @param message the problem, without the location
     */
    constructor(message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.location = details.location;
        this.cure = details.cure;
        this.mistakes = details.mistakes ?? [];
    }
}
/** `file:line:column: message`, and the cure on a separate line. All faces print this text. */
function describeUserError(error) {
    const prefix = error.location === undefined ? '' : `${describeLocation(error.location)}: `;
    const cure = error.cure === undefined ? '' : `\n  ${error.cure}`;
    // A safeguard for messages with a value that `describe-value.ts` did not escape.
    return `${prefix}${error.message}${cure}`
        .split('\n')
        .map((line) => (0,_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(line))
        .join('\n');
}
function describeLocation({ file, line, column }) {
    return [(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(file), line, column].filter((part) => part !== undefined).join(':');
}


/***/ })

};
