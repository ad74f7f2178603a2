export const id = 761;
export const ids = [761];
export const modules = {

/***/ 5761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var junit_report_builder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7177);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4863);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(917);
/* harmony import */ var _root_causes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6750);





/**
 * JUnit XML: a suite with a case for every step, and a suite with a case for every data flow. The
 * `system-out` of a skipped case contains the reason, because the builder supports no message there.
 */
function renderJunit(report) {
    // The types of the package declare a default export that its CommonJS file does not have.
    const builder = junit_report_builder__WEBPACK_IMPORTED_MODULE_0__.newBuilder().name(text(report.pipeline.name));
    const causes = new Map((0,_root_causes_js__WEBPACK_IMPORTED_MODULE_4__/* .rootCauses */ .F)(report).map((cause) => [cause.subject, cause]));
    const steps = builder
        .testSuite()
        .name('steps')
        .timestamp(text(report.startedAt))
        .time(milliseconds(report.seconds));
    for (const step of report.steps) {
        stepCase(steps, step, report, causes.get(step.name));
    }
    if (!report.steps.some(({ name }) => name === report.pipeline.name)) {
        pipelineCase(steps, report, causes.get(report.pipeline.name));
    }
    const flows = builder.testSuite().name('data flows');
    for (const flow of report.flows) {
        flowCase(flows, flow, report);
    }
    return builder.build();
}
function stepCase(suite, step, report, cause) {
    const test = namedCase(suite, step.name, report).time(milliseconds(step.seconds));
    const file = cause?.location?.file ?? step.script;
    if (file !== undefined) {
        test.file(text(file));
    }
    if (cause?.location?.line !== undefined) {
        test.property('line', String(cause.location.line));
    }
    switch (step.status) {
        case 'passed':
            if (cause !== undefined) {
                fail(test, step, cause);
            }
            break;
        case 'failed':
        case 'timed-out':
        case 'crashed':
            fail(test, step, cause);
            break;
        case 'blocked':
        case 'skipped':
        case 'cancelled':
            skip(test, reasonOf(step));
            return;
        default:
            step.status;
    }
    test.standardOutput(section(step.stdoutTail)).standardError(section(step.stderrTail));
}
/** Errors of the whole pipeline, which belong to no step. */
function pipelineCase(suite, report, cause) {
    if (cause !== undefined) {
        const test = namedCase(suite, report.pipeline.name, report).time(0);
        test
            .failure(text(cause.message), text(cause.title))
            .stacktrace(section(body(cause, undefined)));
    }
}
function flowCase(suite, flow, report) {
    const test = namedCase(suite, flow.key, report).time(0);
    const issues = flow.issues.join('\n');
    switch (flow.cause) {
        case 'held':
            break;
        case 'data':
            // One fault, one failure: the consumer's step reports it if it failed.
            if ((0,_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N)(report.steps.find(({ name }) => name === flow.consumer)?.status ?? 'passed')) {
                skip(test, `broken, reported by step ${flow.consumer}:\n${issues}`);
                break;
            }
            test
                .failure(text(flow.issues[0] ?? 'The data flow is broken.'), 'data-flow-incompatible')
                .stacktrace(section(issues));
            break;
        case 'consumer':
        case 'producer':
        case 'untested':
            skip(test, issues === '' ? 'not tested' : issues);
            break;
        default:
            flow.cause;
    }
}
function namedCase(suite, name, report) {
    return suite.testCase().name(text(name)).className(text(report.pipeline.name));
}
function fail(test, step, cause) {
    const message = step.errorMessage ?? cause?.message ?? step.status;
    const type = cause?.title ?? step.errorType ?? step.status;
    test.failure(text(message), text(type)).stacktrace(section(body(cause, step)));
}
function skip(test, reason) {
    test.skipped().standardOutput(section(reason));
}
function reasonOf(step) {
    return step.blockedBy === undefined
        ? (step.errorMessage ?? step.status)
        : `blocked by ${step.blockedBy}`;
}
function body(cause, step) {
    const parts = [];
    if (cause !== undefined) {
        parts.push(cause.message, ...cause.evidence, ...cause.others.map(({ message }) => message));
    }
    if (cause?.location !== undefined) {
        parts.push(`at ${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeLocation */ .lR)(cause.location)}`);
    }
    if (cause?.hint !== undefined) {
        parts.push(`hint: ${cause.hint}`);
    }
    if (step?.traceback !== undefined) {
        parts.push('', step.traceback);
    }
    return parts.join('\n');
}
/** Control characters are not allowed in XML, not even as references. */
function text(value) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(value);
}
/** For a CDATA section: the builder escapes only the first section end in a text. */
function section(value) {
    return text(value).replaceAll(']]>', ']] >');
}
function milliseconds(seconds) {
    return Math.round(seconds * 1000) / 1000;
}


/***/ })

};
