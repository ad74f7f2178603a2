export const id = 597;
export const ids = [597];
export const modules = {

/***/ 77597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadBundles: () => (/* binding */ uploadBundles)
/* harmony export */ });
/* unused harmony export artifactName */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/** Uploads replay bundles as artifacts. What goes wrong is a message and never changes the verdict. */



/** An upload takes seconds; the job shall not wait for a service that does not answer. */
const TIMEOUT_MS = 120_000;
/** @returns what went wrong, one sentence; `undefined` if every bundle was uploaded */
async function uploadBundles(report, context) {
    const files = [...new Set(report.causes.flatMap(({ bundles = [] }) => bundles))];
    if (files.length === 0)
        return undefined;
    const { timeoutMs = TIMEOUT_MS, graceMs = GRACE_MS } = context;
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => {
            // Requests without an answer would keep the process alive: it ends after the report.
            setTimeout(() => node_process__WEBPACK_IMPORTED_MODULE_2__.exit(), graceMs).unref();
            resolve(`Replay bundles were not uploaded: no answer within ${timeoutMs / 1000} s.`);
        }, timeoutMs);
    });
    try {
        return await Promise.race([uploadAll(files, report, context), late]);
    }
    finally {
        clearTimeout(timer);
    }
}
const GRACE_MS = 20_000;
async function uploadAll(files, report, context) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(351), __webpack_require__.e(838), __webpack_require__.e(816)]).then(__webpack_require__.bind(__webpack_require__, 91816));
    const client = new DefaultArtifactClient();
    for (const [index, file] of files.entries()) {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(report.baseDir, file);
        try {
            await client.uploadArtifact(artifactName(report.pipeline.name, file, context), [absolute], node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(absolute), 
            // It is compressed.
            { compressionLevel: 0 });
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            const others = index === files.length - 1 ? '' : ' The bundles after it were not tried.';
            const words = reason.trim().replace(/\.$/, '');
            return `Replay bundle ${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)} was not uploaded: ${words}.${others}`;
        }
    }
    return undefined;
}
/**
 * Unique in the workflow run, whose jobs and attempts share one list of names.
 * @param file `bundles/step.bundle.zip`; two pipelines with one name differ in the directory
 */
function artifactName(pipeline, file, { environment, matrix }) {
    const job = environment['GITHUB_JOB'] ?? '';
    const attempt = environment['GITHUB_RUN_ATTEMPT'] ?? '1';
    // Two steps of a job can run the same pipeline.
    const parts = [pipeline, file, job, matrix ?? '', environment['GITHUB_ACTION'] ?? ''];
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
    const step = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file).replace(/\.bundle\.zip$/, '');
    const readable = [pipeline, step, job, matrix ?? '']
        .map((part) => part.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 40))
        .filter((part) => part !== '');
    return ['replay', ...readable, `attempt-${attempt.replaceAll(/\D/g, '')}`, hash].join('-');
}


/***/ })

};
