export const id = 330;
export const ids = [330];
export const modules = {

/***/ 53330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createResultCache: () => (/* binding */ createResultCache)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/files/results-dir.js
var results_dir = __webpack_require__(76220);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/report/version.js
var version = __webpack_require__(15679);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/github/result-cache/store-names.js
/** The files of the result store: what is saved, and the only names that are restored. */


/** `objects/<sha256>`, `steps/…/<name>.json` and `salt`, without a way out of the store. */
function isStoreName(name) {
    return name === SALT || OBJECT.test(name) || isEntryName(name);
}
/** The entries of a store only fit its salt: they contain salted hashes. */
const SALT = 'salt';
/** Whether it is an entry: it names the outputs of a step. */
function isEntryName(name) {
    const [folder, ...segments] = name.split('/');
    return (folder === 'steps' &&
        segments.length >= 1 &&
        segments.length <= 6 &&
        name.endsWith('.json') &&
        segments.every((segment) => SEGMENT.test(segment) && Buffer.byteLength(segment) <= 250));
}
/** The sha256 of the content; `undefined` for an entry. */
function hashInName(name) {
    return OBJECT.exec(name)?.[1];
}
const OBJECT = /^objects\/(?:[0-9a-f]{2}\/)?([0-9a-f]{64})$/;
/** Neither hidden nor `..`, and a valid name on every system. */
const SEGMENT = /^[^./\\\p{Cc}:*?"<>|][^/\\\p{Cc}:*?"<>|]*$/u;
/** Regular files with a name of the store, sorted; links and anything else are left out. */
function listStore(store) {
    if (!isDirectory(store))
        return [];
    const files = [];
    const visit = (folder) => {
        for (const entry of (0,external_node_fs_.readdirSync)(external_node_path_.join(store, folder), { withFileTypes: true })) {
            const name = `${folder}/${entry.name}`;
            if (entry.isDirectory())
                visit(name);
            else if (entry.isFile() && isStoreName(name)) {
                files.push({ name, bytes: (0,external_node_fs_.lstatSync)(external_node_path_.join(store, name)).size });
            }
        }
    };
    for (const folder of ['objects', 'steps']) {
        if (isDirectory(external_node_path_.join(store, folder)))
            visit(folder);
    }
    const salt = (0,external_node_fs_.lstatSync)(external_node_path_.join(store, SALT), { throwIfNoEntry: false });
    if (salt?.isFile())
        files.push({ name: SALT, bytes: salt.size });
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** A file or link of the checkout instead of a directory: files would be written elsewhere. */
function linkInStore(store) {
    const folders = ['', '/objects', '/steps'].map((name) => `${store}${name}`);
    return folders.find((folder) => {
        const found = (0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false });
        return found !== undefined && !found.isDirectory();
    });
}
function isDirectory(candidate) {
    return (0,external_node_fs_.lstatSync)(candidate, { throwIfNoEntry: false })?.isDirectory() === true;
}

;// CONCATENATED MODULE: ./build/github/result-cache/cache-keys.js
/** The keys of the archives of one pipeline in the cache of the repository. */




/** Raised when older versions could not read the archive. */
const FORMAT = 1;
/** What all archives of this pipeline begin with; jobs of a matrix have different ones. */
function keyPrefix({ source, workspaceDir, matrix, }) {
    const [major] = version/* TOOL */.j.version.split('.');
    const pipeline = shortHash(JSON.stringify([source, workspaceDir, matrix ?? '']));
    return `cursus-results-${FORMAT}-v${major}-${external_node_process_.platform}-${external_node_process_.arch}-${pipeline}-`;
}
/**
 * The key of this content: a store with the same entries is not uploaded again.
 * @param retry set if the archive that was restored is damaged: a key cannot be written twice
 */
function contentKey(prefix, files, retry) {
    const entries = files.map(({ name }) => name).filter(isEntryName);
    return `${prefix}${shortHash(entries.join('\n'))}${retry === undefined ? '' : `-${retry}`}`;
}
function shortHash(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./build/github/result-cache/cache-job.js




function cacheJob(inputs, context) {
    const { environment, directory, limits = CACHE_LIMITS } = context;
    const workspace = external_node_path_.resolve(directory, inputs.workspaceDir);
    const store = `${workspace}${external_node_path_.sep}${results_dir/* RESULTS_DIR */.z}`;
    return { environment, limits, workspace, store, prefix: keyPrefix(inputs) };
}
/** GitHub keeps 10 GB for a repository; one pipeline must not push out everything else. */
const CACHE_LIMITS = {
    restoreSeconds: 30,
    saveSeconds: 120,
    mostBytes: 2_000_000_000,
};
/** Why there can be no transfer on this machine; `undefined` if it can be tried. */
function whyUnavailable({ environment }) {
    if (external_node_process_.platform === 'win32')
        return 'this is not supported on Windows';
    if (!environment['ACTIONS_RESULTS_URL'] && !environment['ACTIONS_CACHE_URL']) {
        return 'this runner has no cache service (`ACTIONS_RESULTS_URL` is not set)';
    }
    return environment['ACTIONS_RUNTIME_TOKEN']
        ? undefined
        : 'this runner gives no token for its cache service (`ACTIONS_RUNTIME_TOKEN` is not set)';
}

// EXTERNAL MODULE: ./build/github/result-cache/cache-messages.js
var cache_messages = __webpack_require__(81652);
// EXTERNAL MODULE: ./build/files/make-directory.js
var make_directory = __webpack_require__(58606);
// EXTERNAL MODULE: ./build/reporters/format-bytes.js
var format_bytes = __webpack_require__(12860);
// EXTERNAL MODULE: ./build/workspace/workspace.js + 6 modules
var workspace_workspace = __webpack_require__(4151);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/github/result-cache/transfer.js




/** Carries out one request in a separate process, for at most this time. */
async function transfer(request, { environment, mostSeconds }) {
    const started = performance.now();
    // A process group: the library starts tar and zstd.
    const worker = (0,external_node_child_process_.spawn)(external_node_process_.execPath, [workerFile()], {
        env: workerEnvironment(environment),
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        detached: true,
    });
    let log = '';
    for (const stream of [worker.stdout, worker.stderr]) {
        stream?.setEncoding('utf8').on('data', (text) => {
            log = (log + text).slice(-MOST_LOG_CHARACTERS);
        });
    }
    let reply;
    let late = false;
    const timer = setTimeout(() => {
        late = true;
        killGroup(worker.pid);
    }, mostSeconds * 1000);
    try {
        await new Promise((resolve) => {
            worker.once('message', (message) => {
                reply = message;
            });
            worker.once('error', (error) => {
                reply = { outcome: 'failed', reason: error.message };
                // It has no other end if it could not be started.
                if (worker.pid === undefined)
                    resolve();
            });
            worker.once('close', () => resolve());
            // Its end is reported by `close`.
            worker.send(request, () => { });
        });
    }
    finally {
        clearTimeout(timer);
    }
    const seconds = (performance.now() - started) / 1000;
    if (reply === undefined && !late) {
        reply = { outcome: 'failed', reason: 'the process that talks to the cache service died' };
    }
    return { reply, seconds, log };
}
const MOST_LOG_CHARACTERS = 64 * 1024;
/** Beside this file in the sources; in the build, a bundle that is loaded by nothing else. */
function workerFile() {
    const own = (0,external_node_url_.fileURLToPath)(import.meta.url);
    const folder = external_node_path_.dirname(own);
    // As whole texts: the bundler takes a joined path for a file to copy.
    return own.endsWith('.ts')
        ? String(`${folder}/worker.ts`)
        : String(`${external_node_path_.dirname(folder)}/result-cache/index.js`);
}
/** Settings of the user for tar, zstd and Node are not for this process. */
function workerEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_') && !NOT_FOR_WORKER.has(name)));
}
const NOT_FOR_WORKER = new Set([
    'NODE_OPTIONS',
    'RUNNER_DEBUG',
    'TAR_OPTIONS',
    'GZIP',
    'ZSTD_CLEVEL',
]);
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        external_node_process_.kill(-pid, 'SIGKILL');
    }
    catch {
        // It ended in this moment.
    }
}

;// CONCATENATED MODULE: ./build/github/result-cache/carry-out.js




/** @throws Error if it takes longer than allowed */
async function carryOut({ environment, store, limits }, mostSeconds, request) {
    const temp = temporaryDirectory(environment);
    try {
        const common = { temp, store, mostBytes: limits.mostBytes };
        const { reply, seconds, log } = await transfer(request(common), { environment, mostSeconds });
        if (reply !== undefined)
            return { reply, seconds, log };
        throw new Error(`the cache service was too slow, stopped after ${seconds.toFixed(1)} s (limit: ${mostSeconds} s)`);
    }
    finally {
        (0,external_node_fs_.rmSync)(temp, { recursive: true, force: true });
    }
}
function temporaryDirectory(environment) {
    const candidates = [environment['RUNNER_TEMP'], (0,external_node_os_.tmpdir)()];
    // The cache library splits its commands at white space.
    const parent = candidates.find((one) => one !== undefined && /^[^\s'"]+$/.test(one));
    if (parent === undefined)
        throw new Error('the path of `RUNNER_TEMP` contains white space');
    return (0,external_node_fs_.mkdtempSync)(`${parent}${external_node_path_.sep}cursus-results-`);
}

;// CONCATENATED MODULE: ./build/github/result-cache/service-log.js
/** What the cache library wrote about a transfer that did not work, in one line without commands. */
function reasonInLog(log) {
    const lines = log.split(/\r?\n/).map((line) => line.trim());
    for (const pattern of PATTERNS) {
        const found = lines.map((line) => pattern.exec(line)?.[1]).find((text) => text !== undefined);
        if (found !== undefined)
            return withoutQueries(found);
    }
    return undefined;
}
/** The service has an archive with this key: another job saved the same results. */
function isAlreadySaved(reason) {
    return /\(409\)|already exists/i.test(reason);
}
/** The most exact first. The library says in a debug line why a reservation failed. */
const PATTERNS = [
    /^::debug::Failed to reserve cache: (?:Error: )?(.+)$/,
    /^::(?:warning|error)::(?:Failed to (?:restore|save): )?(.+)$/,
    /^Failed to (?:restore|save): (.+)$/,
    /^(Cache (?:restore|save) skipped: .+)$/,
];
/** Signed addresses are keys to the archive. */
function withoutQueries(text) {
    return text.replace(/\?\S+/g, '?…');
}

;// CONCATENATED MODULE: ./build/github/result-cache/restore-results.js










const NOT_RESTORED = {};
/** Adds the results of earlier runs to the store. */
async function restoreResults(job) {
    const { store, workspace, prefix, limits } = job;
    const link = linkInStore(store);
    if (link !== undefined)
        return { trouble: `${link} is not a directory` };
    const files = listStore(store);
    // On a machine that keeps its workspace, or after another pipeline of the job.
    const hasResults = files.some(({ name }) => isEntryName(name));
    createWorkspace(workspace);
    const staging = `${store}-incoming-${external_node_process_.pid}`;
    try {
        const { reply, seconds, log } = await carryOut(job, limits.restoreSeconds, (common) => ({
            kind: 'restore',
            ...common,
            ...{ staging, prefix },
            ...(hasResults && { ownKey: contentKey(prefix, files) }),
        }));
        switch (reply.outcome) {
            case 'restored': {
                const size = (0,format_bytes/* formatBytes */.z)(reply.bytes);
                (0,cache_messages/* remark */.Vg)(`${(0,cache_messages/* countResults */.aD)(reply.entries)} of earlier runs (${size}) restored in ${seconds.toFixed(1)} s.`);
                return { key: reply.key, damaged: reply.ignored > 0 };
            }
            case 'absent': {
                const trouble = reasonInLog(log);
                if (trouble !== undefined)
                    return { trouble };
                (0,cache_messages/* remark */.Vg)('no results of earlier runs yet.');
                return NOT_RESTORED;
            }
            case 'not-needed':
                (0,cache_messages/* trace */.uP)(`nothing restored: ${reply.why}`);
                return NOT_RESTORED;
            case 'damaged':
                return { damaged: true, trouble: `the archive cannot be used: ${reply.reason}` };
            case 'failed':
                return { trouble: reply.reason };
            default:
                return { trouble: `unexpected answer ${reply.outcome}` };
        }
    }
    finally {
        (0,external_node_fs_.rmSync)(staging, { recursive: true, force: true });
    }
}
/** As the run would create it: hidden from git. */
function createWorkspace(workspace) {
    if ((0,external_node_fs_.existsSync)(workspace))
        return;
    (0,make_directory/* makeDirectory */.O)(workspace);
    (0,workspace_workspace/* hideFromGit */.vE)(workspace);
}

// EXTERNAL MODULE: ./build/github/commit-under-test.js
var commit_under_test = __webpack_require__(62239);
;// CONCATENATED MODULE: ./build/github/result-cache/why-not-saved.js

/** Why this job does not even try to save; `undefined` if it tries. */
function whyNotSaved(environment, report) {
    if (report.internalError !== undefined ||
        report.findings.some(({ code }) => code === 'run-interrupted')) {
        return 'the run was cancelled';
    }
    const mode = environment['ACTIONS_CACHE_MODE']?.trim().toLowerCase() ?? '';
    if (mode === 'read' || mode === 'none')
        return `the cache mode of this job is ${mode}`;
    const event = environment['GITHUB_EVENT_NAME'] ?? '';
    if (READ_ONLY_EVENTS.has(event))
        return `the token of ${event} cannot write to the cache`;
    return isFromFork(environment) ? 'the pull request is from a fork' : undefined;
}
/** People without write access can cause these events, so GitHub makes their cache read-only. */
const READ_ONLY_EVENTS = new Set([
    'pull_request_target',
    'issue_comment',
    'workflow_run',
]);
function isFromFork(environment) {
    const pullRequest = (0,commit_under_test/* readEvent */.j_)(environment['GITHUB_EVENT_PATH'])?.pull_request;
    // A fork that was deleted has no name.
    return (pullRequest !== undefined &&
        pullRequest.head?.repo?.full_name !== environment['GITHUB_REPOSITORY']);
}

;// CONCATENATED MODULE: ./build/github/result-cache/save-results.js







/**
 * Saves the store, if it is not what was restored.
 * @returns why it was not saved, if this is worth a notice
 */
async function saveResults(job, report, restored) {
    const { store, prefix, limits, environment } = job;
    const files = listStore(store);
    const retry = restored.damaged ? environment['GITHUB_RUN_ID'] : undefined;
    const key = contentKey(prefix, files, retry);
    const obstacle = whyNotSaved(environment, report) ??
        (files.some(({ name }) => isEntryName(name)) ? undefined : 'there are no results') ??
        (key === restored.key ? 'the results are the same as before' : undefined);
    if (obstacle !== undefined) {
        (0,cache_messages/* trace */.uP)(`not saved: ${obstacle}`);
        return undefined;
    }
    const link = linkInStore(store);
    if (link !== undefined)
        return `${link} is not a directory`;
    const { reply, seconds, log } = await carryOut(job, limits.saveSeconds, (common) => ({
        kind: 'save',
        ...common,
        key,
    }));
    switch (reply.outcome) {
        case 'saved': {
            const size = (0,format_bytes/* formatBytes */.z)(reply.bytes);
            (0,cache_messages/* remark */.Vg)(`${(0,cache_messages/* countResults */.aD)(reply.entries)} (${size}) saved in ${seconds.toFixed(1)} s.`);
            return undefined;
        }
        case 'too-large':
            return `they have ${(0,format_bytes/* formatBytes */.z)(reply.bytes)}, more than ${(0,format_bytes/* formatBytes */.z)(limits.mostBytes)}`;
        case 'unsaved':
            return worthANotice(reasonInLog(log) ?? 'the cache service refused them');
        case 'failed':
            return reply.reason;
        default:
            return `unexpected answer ${reply.outcome}`;
    }
}
function worthANotice(reason) {
    if (!isAlreadySaved(reason))
        return reason;
    (0,cache_messages/* trace */.uP)('not saved: another job saved the same results');
    return undefined;
}

;// CONCATENATED MODULE: ./build/github/result-cache/result-cache.js




function createResultCache(inputs, context) {
    const job = cacheJob(inputs, context);
    const unavailable = whyUnavailable(job);
    let restored = NOT_RESTORED;
    const guarded = guardedBy(context.notify ?? cache_messages/* notify */.me);
    return {
        restore: () => guarded('Results of earlier runs are not used', async () => {
            if (unavailable !== undefined)
                return unavailable;
            restored = await restoreResults(job);
            return restored.trouble;
        }),
        save: (report) => guarded('The results of this run are not kept for later runs', async () => 
        // `restore` has reported it if there is no cache.
        inputs.cache === 'read-write' && unavailable === undefined
            ? await saveResults(job, report, restored)
            : undefined),
    };
}
function guardedBy(say) {
    /** @param act returns or throws the trouble */
    return async (consequence, act) => {
        const trouble = await act().catch((error) => error instanceof Error ? error.message : String(error));
        if (trouble !== undefined)
            await say(`${consequence}: ${trouble.replace(/\.$/, '')}.`);
    };
}


/***/ })

};
