export const id = 227;
export const ids = [227,911];
export const modules = {

/***/ 2313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ countReport)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7177);

function countReport(report) {
    const byStatus = {
        passed: 0,
        cached: 0,
        failed: 0,
        'timed-out': 0,
        crashed: 0,
        blocked: 0,
        skipped: 0,
        cancelled: 0,
    };
    const withoutScript = new Set();
    for (const { name, status } of report.steps) {
        byStatus[status] += 1;
        if (status === 'skipped') {
            withoutScript.add(name);
        }
    }
    const flows = report.flows.filter(({ producer, consumer }) => !withoutScript.has(producer) && !withoutScript.has(consumer));
    return {
        byStatus,
        causes: report.causes.length,
        steps: report.steps.length,
        failed: report.steps.filter(({ status }) => (0,_report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(status)).length,
        leftOut: report.selection?.steps.filter(({ role }) => role === 'left-out').length ?? 0,
        notRun: byStatus.blocked + byStatus.cancelled,
        scripts: report.steps.length - byStatus.skipped,
        successfulScripts: byStatus.passed + byStatus.cached,
        dataFlows: flows.length,
        successfulDataFlows: flowsThat(flows, 'held'),
        brokenDataFlows: flowsThat(flows, 'data'),
        warnings: report.findings.filter(({ severity }) => severity === 'warning').length,
    };
}
function flowsThat(flows, cause) {
    return flows.filter((flow) => flow.cause === cause).length;
}


/***/ }),

/***/ 8122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ humanSeconds),
/* harmony export */   R: () => (/* binding */ exactSeconds)
/* harmony export */ });
/** As the reference prints times: `2.345s`. */
function exactSeconds(seconds) {
    return `${seconds.toFixed(3)}s`;
}
/** For people: `42 ms`, `2.3 s`, `1 min 05 s`, `2 h 03 min`. */
function humanSeconds(seconds) {
    if (seconds < 0.9995) {
        return `${Math.round(seconds * 1000)} ms`;
    }
    if (seconds < 59.95) {
        return `${seconds.toFixed(1)} s`;
    }
    const whole = Math.round(seconds);
    if (whole < 3600) {
        return `${Math.floor(whole / 60)} min ${twoDigits(whole % 60)} s`;
    }
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}
function twoDigits(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 2227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunitOfPipelines: () => (/* binding */ renderJunitOfPipelines)
/* harmony export */ });
/* harmony import */ var _junit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _pipelines_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9017);


/**
 * One file for several pipelines. The names of the suites begin with the title of their pipeline, and
 * a pipeline that was not run is a suite with one case.
 * @param title of the whole run, in front of all of them
 */
function renderJunitOfPipelines(report, title) {
    const suites = report.pipelines.flatMap((one) => {
        const name = title === undefined ? one.title : `${title}: ${one.title}`;
        if (one.report === undefined)
            return [(0,_junit_js__WEBPACK_IMPORTED_MODULE_0__.suiteNotRun)(name, one.file, one.notRun)];
        // Two pipelines can have one name; the class of a case must differ.
        const pipeline = { ...one.report.pipeline, name: one.title };
        return (0,_junit_js__WEBPACK_IMPORTED_MODULE_0__.junitSuites)({ ...one.report, pipeline }, name);
    });
    return (0,_junit_js__WEBPACK_IMPORTED_MODULE_0__.renderSuites)(title ?? (0,_pipelines_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .pipelinesVerdict */ .fP)(report), report.seconds, suites);
}


/***/ }),

/***/ 9292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  junitSuites: () => (/* binding */ junitSuites),
  renderJunit: () => (/* binding */ renderJunit),
  renderSuites: () => (/* binding */ renderSuites),
  suiteNotRun: () => (/* binding */ suiteNotRun)
});

// EXTERNAL MODULE: ./build/report/report.js
var report_report = __webpack_require__(7177);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/reporters/blocked-by.js
var blocked_by = __webpack_require__(6967);
// EXTERNAL MODULE: ./build/reporters/cause-text.js
var cause_text = __webpack_require__(9032);
;// CONCATENATED MODULE: ./build/reporters/junit-frame.js
/** No line if the file is in the root of the repository, or no package can name its directory. */
function stackFrame({ file, line }) {
    const directories = file.split('/');
    const name = directories.pop();
    if (line === undefined || name === undefined || /[()\r\n]/.test(name))
        return [];
    const named = directories.slice(directories.findLastIndex((part) => !isPackage(part)) + 1);
    return named.length === 0 ? [] : [`at ${named.join('.')}(${name}:${line})`];
}
/** A part that starts with a capital, a digit or a dash is read as the name of a class. */
function isPackage(part) {
    return part !== '' && part.charAt(0) > 'Z' && !/[.()\r\n]/.test(part);
}

// EXTERNAL MODULE: ./build/reporters/plain-text.js
var plain_text = __webpack_require__(917);
;// CONCATENATED MODULE: ./build/reporters/xml.js
/** XML that every parser reads, whatever characters the text has. */

/** @param children elements, or one text */
function xml_element(name, attributes, children) {
    const written = Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${quoted(value)}"`)
        .join('');
    return {
        render(indent) {
            if (children.length === 0)
                return `${indent}<${name}${written}/>`;
            const [only] = children;
            if (children.length === 1 && only !== undefined && TEXTS.has(only)) {
                return `${indent}<${name}${written}>${only.render('')}</${name}>`;
            }
            const inner = children.map((child) => child.render(`${indent}  `)).join('\n');
            return `${indent}<${name}${written}>\n${inner}\n${indent}</${name}>`;
        },
    };
}
/** Text with its line breaks. */
function xml_text(value) {
    // Control characters are not allowed in XML, not even as references.
    const content = (0,plain_text/* printable */.g$)(value).replaceAll(']]>', ']]]]><![CDATA[>');
    const made = { render: () => `<![CDATA[${content}]]>` };
    TEXTS.add(made);
    return made;
}
function quoted(value) {
    return (0,plain_text/* printable */.g$)(value).replace(/[&<>"\t\n]/g, (character) => {
        return ENTITIES[character] ?? `&#${character.codePointAt(0)};`;
    });
}
const TEXTS = new WeakSet();
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
};

;// CONCATENATED MODULE: ./build/reporters/junit.js






/** @param title distinguishes this run from others of the pipeline, in the names of the suites */
function renderJunit(report, title) {
    return renderSuites(title ?? report.pipeline.name, report.seconds, junitSuites(report, title));
}
/** A file with these suites. */
function renderSuites(name, time, suites) {
    const { tests, failures } = total(suites.flatMap(({ cases }) => cases));
    const root = xml_element('testsuites', {
        name,
        time: seconds(time),
        tests: String(tests),
        failures: String(failures),
        errors: '0',
    }, suites.map(({ xml }) => xml));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root.render('')}\n`;
}
/** The suites of one pipeline. */
function junitSuites(report, title) {
    const suiteName = (name) => (title === undefined ? name : `${title}: ${name}`);
    const causes = new Map();
    for (const cause of report.causes) {
        for (const step of cause.steps)
            causes.set(step, [...(causes.get(step) ?? []), cause]);
    }
    const steps = report.steps.map((step) => stepCase(step, report, causes.get(step.name) ?? []));
    const flowNames = new Set(report.flows.map(({ key }) => key));
    const ownCause = (key) => report.causes.find(({ steps: names, flows }) => names.length === 0 && flows.includes(key));
    // A cause of several flows fails the first.
    const reported = new Set();
    const flows = report.flows.map((flow) => {
        const cause = ownCause(flow.key);
        const isFirst = cause !== undefined && reported.size < reported.add(cause).size;
        return flowCase(flow, report, isFirst ? cause : undefined);
    });
    const whole = report.causes
        .filter(({ steps: names, flows: keys }) => names.length === 0 && !keys.some((key) => flowNames.has(key)))
        .map((cause) => wholeCase(cause, report));
    const started = report.startedAt.replace(/\.\d+Z?$|Z$/, '');
    return [
        suite(suiteName('steps'), [...steps, ...whole], {
            time: seconds(report.seconds),
            timestamp: started,
        }),
        suite(suiteName('data flows'), flows, { time: '0', timestamp: started }),
    ];
}
/** The suite of a pipeline without a report: one case. */
function suiteNotRun(title, file, why) {
    const attributes = {
        ...{ name: file, classname: title, time: '0' },
        ...locationAttributes(why.location?.file ?? file, why.location?.line),
    };
    const [message = ''] = why.message.split('\n');
    const type = 'The pipeline was not run';
    const only = why.kind === 'stopped'
        ? skipped(attributes, message)
        : {
            outcome: 'failed',
            xml: xml_element('testcase', attributes, [
                xml_element('failure', { message: message.slice(0, MOST_MESSAGE), type }, [
                    xml_text(why.message),
                ]),
            ]),
        };
    return suite(`${title}: pipeline`, [only], { time: '0' });
}
function suite(name, cases, attributes) {
    const { tests, failures, skipped } = total(cases);
    const counts = { tests, failures, errors: 0, skipped };
    const counted = Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, String(n)]));
    const children = cases.map(({ xml }) => xml);
    return { cases, xml: xml_element('testsuite', { name, ...counted, ...attributes }, children) };
}
function total(cases) {
    const count = (outcome) => cases.filter((one) => one.outcome === outcome).length;
    return { tests: cases.length, failures: count('failed'), skipped: count('skipped') };
}
function stepCase(step, report, causes) {
    const [cause, ...others] = causes;
    const location = cause?.finding.location;
    const attributes = {
        ...named(step.name, report),
        time: seconds(step.seconds),
        ...locationAttributes(location?.file ?? step.script, location?.line),
    };
    const logs = [
        ...(step.stdoutTail === '' ? [] : [xml_element('system-out', {}, [xml_text(step.stdoutTail)])]),
        ...(step.stderrTail === '' ? [] : [xml_element('system-err', {}, [xml_text(step.stderrTail)])]),
    ];
    switch (step.status) {
        case 'passed':
        case 'cached':
        case 'failed':
        case 'timed-out':
        case 'crashed': {
            if (cause === undefined && (0,report_report/* hasPassed */.Pc)(step.status)) {
                const xml = xml_element('testcase', attributes, [...cachedProperty(step), ...logs]);
                return { outcome: 'passed', xml };
            }
            const failed = failure(cause, report, step, others);
            return { outcome: 'failed', xml: xml_element('testcase', attributes, [failed, ...logs]) };
        }
        case 'blocked':
        case 'skipped':
        case 'cancelled':
            return skipped(attributes, reasonOf(step));
        default:
            return step.status;
    }
}
function cachedProperty({ cached }) {
    if (cached === undefined)
        return [];
    const property = (name, value) => xml_element('property', { name, value }, []);
    const list = [property('cached', cached.savedAt), property('cached-run', cached.run)];
    return [xml_element('properties', {}, list)];
}
/** One fault, one failure: a step that has the cause reports it. */
function flowCase(flow, report, cause) {
    const script = report.steps.find(({ name }) => name === flow.consumer)?.script;
    const location = cause?.finding.location;
    const attributes = {
        ...named(flow.key, report),
        time: '0',
        ...locationAttributes(location?.file ?? script, location?.line),
    };
    if (cause !== undefined) {
        const failed = failure(cause, report, undefined);
        return { outcome: 'failed', xml: xml_element('testcase', attributes, [failed]) };
    }
    switch (flow.cause) {
        case 'held':
            return { outcome: 'passed', xml: xml_element('testcase', attributes, []) };
        case 'data':
            return skipped(attributes, `broken; reported by step ${flow.consumer}`);
        case 'consumer':
            return skipped(attributes, `not judged: ${flow.consumer} failed for another reason`);
        case 'producer':
            return skipped(attributes, `not tested: ${flow.producer} failed`);
        case 'untested':
            return skipped(attributes, 'not tested: one of its steps was not run');
        default:
            return flow.cause;
    }
}
/** A cause of the run, which belongs to no step. */
function wholeCase(cause, report) {
    const { location } = cause.finding;
    const attributes = {
        ...named(report.pipeline.name, report),
        time: '0',
        ...locationAttributes(location?.file ?? report.pipeline.file, location?.line),
    };
    const failed = failure(cause, report, undefined);
    return { outcome: 'failed', xml: xml_element('testcase', attributes, [failed]) };
}
function named(name, report) {
    return { name, classname: report.pipeline.name };
}
function locationAttributes(file, line) {
    if (file === undefined)
        return {};
    // pytest and most readers say `line`, CTRF says `lineno`.
    return { file, ...(line === undefined ? {} : { line: String(line), lineno: String(line) }) };
}
function failure(cause, report, step, others = []) {
    const message = cause === undefined ? (step?.errorMessage ?? 'failed') : (0,cause_text/* causeMessage */.fq)(cause);
    const type = cause === undefined ? (step?.errorType ?? 'failed') : (0,cause_text/* causeTitle */.ev)(cause);
    return xml_element('failure', { message: message.slice(0, MOST_MESSAGE), type }, [
        xml_text(body(message, cause, report, step, others)),
    ]);
}
function skipped(attributes, message) {
    // CTRF shows the output of a skipped case, not its message.
    const xml = xml_element('testcase', attributes, [
        xml_element('skipped', { message }, []),
        xml_element('system-out', {}, [xml_text(message)]),
    ]);
    return { outcome: 'skipped', xml };
}
function reasonOf(step) {
    const { status, errorMessage, skipReason } = step;
    if (step.blockedBy !== undefined)
        return (0,blocked_by/* blockedWords */.m)(step);
    return errorMessage ?? skipReason ?? (status === 'skipped' ? 'it has no script' : status);
}
function body(message, cause, report, step, others) {
    const parts = [message];
    if (cause !== undefined) {
        const { finding } = cause;
        const error = (0,cause_text/* causeError */.IW)(cause, report);
        const origin = (0,cause_text/* originPhrase */.cg)(cause, cause_text/* fileAndLine */.CP);
        const fix = (0,cause_text/* causeFix */.rW)(cause);
        if (error !== undefined)
            parts.push(error);
        if (finding.location !== undefined) {
            parts.push(`at ${(0,errors/* describeLocation */.lR)(finding.location)}`, ...stackFrame(finding.location));
        }
        if (origin !== undefined)
            parts.push(origin);
        parts.push(...(finding.evidence ?? []), ...(0,cause_text/* alsoLines */.J0)(cause).map((other) => `also: ${other.text}`));
        if (fix !== undefined)
            parts.push(`fix: ${fix}`);
    }
    // A reader shows the first failure of a case only.
    for (const other of others) {
        parts.push('', body((0,cause_text/* causeMessage */.fq)(other), other, report, undefined, []));
    }
    if (step?.traceback !== undefined)
        parts.push('', step.traceback);
    return parts.join('\n');
}
function seconds(value) {
    return String(Math.round(value * 1000) / 1000);
}
const MOST_MESSAGE = 4000;


/***/ }),

/***/ 9017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mb: () => (/* binding */ pipelineVerdict),
  fP: () => (/* binding */ pipelinesVerdict)
});

// UNUSED EXPORTS: failingFirst

// EXTERNAL MODULE: ./build/report/pipelines-report.js
var pipelines_report = __webpack_require__(7375);
// EXTERNAL MODULE: ./build/text/format-count.js
var format_count = __webpack_require__(2613);
// EXTERNAL MODULE: ./build/reporters/counts.js
var reporters_counts = __webpack_require__(2313);
// EXTERNAL MODULE: ./build/reporters/format-seconds.js
var format_seconds = __webpack_require__(8122);
// EXTERNAL MODULE: ./build/reporters/plain-text.js
var plain_text = __webpack_require__(917);
// EXTERNAL MODULE: ./build/reporters/cause-text.js
var cause_text = __webpack_require__(9032);
;// CONCATENATED MODULE: ./build/reporters/verdict.js




function verdictOf(report) {
    const [first] = report.causes;
    if (report.success) {
        return { icon: '✅', word: 'passed', counts: undefined, cause: undefined };
    }
    if (first === undefined && !report.complete) {
        return { icon: '🛑', word: 'did not finish', counts: undefined, cause: undefined };
    }
    const subject = first && (0,cause_text/* causeSubject */.CY)(first);
    return {
        icon: '❌',
        word: 'failed',
        counts: failureCounts(report),
        cause: first &&
            `${subject === undefined ? '' : `${(0,plain_text/* oneLine */.TN)(subject, 120)}: `}${(0,plain_text/* oneLine */.TN)((0,cause_text/* causeMessage */.fq)(first), 300)}`,
    };
}
function failureCounts(report) {
    const { causes, steps, failed, notRun } = (0,reporters_counts/* countReport */.A)(report);
    return [
        (0,format_count/* countOf */.p)(causes, 'cause'),
        failed === 0 ? 'no step failed' : `${(0,format_count/* formatNumber */.Z)(failed)} of ${(0,format_count/* countOf */.p)(steps, 'step')} failed`,
        ...(notRun === 0 ? [] : [`${(0,format_count/* formatNumber */.Z)(notRun)} not run`]),
    ].join(', ');
}

;// CONCATENATED MODULE: ./build/reporters/pipelines-verdict.js






/** `3 pipelines passed`, `2 of 5 pipelines failed`. */
function pipelinesVerdict({ pipelines }) {
    const failed = pipelines.filter((one) => !(0,pipelines_report/* hasPassed */.P)(one)).length;
    const all = (0,format_count/* countOf */.p)(pipelines.length, 'pipeline');
    return failed === 0 ? `${all} passed` : `${(0,format_count/* formatNumber */.Z)(failed)} of ${all} failed`;
}
function pipelineVerdict({ report, notRun }) {
    if (report === undefined) {
        const [first = ''] = notRun.message.split('\n');
        const icon = notRun.kind === 'stopped' ? '🛑' : '❌';
        return { icon, word: 'not run', details: (0,plain_text/* oneLine */.TN)(first, 400) };
    }
    const { icon, word, counts, cause } = verdictOf(report);
    const steps = `${(0,format_count/* countOf */.p)((0,reporters_counts/* countReport */.A)(report).steps, 'step')}, ${(0,format_seconds/* humanSeconds */.N)(report.seconds)}`;
    const parts = [counts, cause].filter((part) => part !== undefined);
    return { icon, word, details: parts.length === 0 ? steps : parts.join(' · ') };
}
/** The pipelines that need attention first; the order of each kind stays. */
function failingFirst({ pipelines }) {
    return [...pipelines.filter((one) => !hasPassed(one)), ...pipelines.filter(hasPassed)];
}


/***/ })

};
