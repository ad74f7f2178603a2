export const id = 382;
export const ids = [382];
export const modules = {

/***/ 1382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openReplay: () => (/* binding */ openReplay)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/files/make-directory.js
var make_directory = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/text/describe-value.js
var describe_value = __webpack_require__(7401);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/bundle/bundle-manifest.js
var bundle_manifest = __webpack_require__(5031);
// EXTERNAL MODULE: ./build/bundle/bundle-verdict.js
var bundle_verdict = __webpack_require__(3965);
;// CONCATENATED MODULE: ./build/bundle/compare-verdicts.js
/** Whether a replay shows what the bundle was written for. */
function compareVerdicts(was, is) {
    if (is.status === 'passed')
        return no('the step passed');
    if (is.status === 'cancelled')
        return no('the replay was interrupted');
    if (was.error_type !== is.error_type || was.status !== is.status) {
        return no(`another error: ${shown(is)}, and the bundle has ${shown(was)}`);
    }
    if (!isSameLocation(was, is)) {
        return no(`the same kind of error at another line: ${locationText(is)}, not ${locationText(was)}`);
    }
    const isSame = plain(was.error_message) === plain(is.error_message);
    const where = was.location === null ? 'same error' : 'same error at the same line';
    if (isSame)
        return { reproduced: true, words: `reproduced: ${where}` };
    if (was.location === null)
        return no(`another error: ${shown(is)}, and the bundle has ${shown(was)}`);
    return { reproduced: true, words: `reproduced: ${where}, with another message: ${shown(is)}` };
}
function no(words) {
    return { reproduced: false, words: `not reproduced: ${words}` };
}
function isSameLocation({ location: was }, { location: is }) {
    return was?.file === is?.file && was?.line === is?.line;
}
function locationText({ location }) {
    if (location === null)
        return 'no line';
    return location.line === null ? location.file : `${location.file}:${location.line}`;
}
function shown({ error_message: message, error_type: type, status }) {
    return `\`${(message ?? type ?? status).slice(0, 200)}\``;
}
/** Paths, times and numbers of processes differ from run to run. */
function plain(message) {
    return (message ?? '')
        .replaceAll(/(?:[A-Za-z]:)?[^\s'"`(),]*[\\/][^\s'"`(),]*/g, '<path>')
        .replaceAll(/\d+/g, '<n>');
}

// EXTERNAL MODULE: ./build/bundle/distributions.js
var distributions = __webpack_require__(7222);
;// CONCATENATED MODULE: ./build/bundle/environment-differences.js
/** What differs between the machine of the bundle and that of the replay, in short lines. */
function environmentDifferences(manifest, here) {
    const changed = (name, was, is) => was === is ? [] : [`${name} ${was} → ${is ?? 'not installed'}`];
    return [
        ...(manifest.launcher === undefined
            ? []
            : [`the launcher \`${manifest.launcher}\` started the step; this replay runs it here`]),
        ...changed('Python', manifest.python, here.python),
        ...changed('platform', manifest.platform, here.platform),
        ...Object.entries(manifest.distributions).flatMap(([name, version]) => changed(name, version, here.distributions[name])),
        ...manifest.environment.flatMap(({ name, set, withheld }) => {
            const isSet = here.isSet(name);
            if (set === isSet)
                return [];
            if (isSet)
                return [`environment variable \`${name}\` is set, and was not`];
            const why = withheld ? ' (its value is a secret, which the bundle does not have)' : '';
            return [`environment variable \`${name}\` is not set${why}`];
        }),
    ];
}

// EXTERNAL MODULE: ./build/bundle/open-bundle.js
var open_bundle = __webpack_require__(2098);
;// CONCATENATED MODULE: ./build/bundle/open-replay.js
/** What `replay` needs of a bundle; loaded when it is called. */













/**
 * @param file as the user gave it
 * @throws UserError for what is not a bundle, and for a directory that cannot be used
 */
function openReplay(file, { cwd, keep, environ }) {
    const { manifest, unpack } = (0,open_bundle/* openBundle */.h)(external_node_path_.resolve(cwd, file), file);
    const directory = keep === undefined ? temporary() : kept(keep, cwd);
    const close = async () => {
        if (keep === undefined)
            await (0,promises_.rm)(directory, { recursive: true, force: true });
    };
    try {
        unpack(directory);
    }
    catch (cause) {
        void close();
        const { code } = cause;
        throw new errors/* UserError */.yo(`${(0,describe_value/* quoteName */.AB)(file)} cannot be unpacked (${code}).`, {
            cure: 'Name a directory with enough space (`--keep`).',
            cause,
        });
    }
    const project = external_node_path_.join(directory, bundle_manifest/* PROJECT */.yl);
    return {
        ...{ step: manifest.step, directory, project, pipeline: bundle_manifest/* PIPELINE */.Jj },
        withSecrets: (config) => withSecrets(config, manifest, environ),
        compare: (report) => compare(report, manifest, { project, environ }),
        close,
    };
}
function temporary() {
    return (0,external_node_fs_.realpathSync)((0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'cursus-replay-')));
}
function kept(given, cwd) {
    const directory = external_node_path_.resolve(cwd, given);
    try {
        (0,make_directory/* makeDirectory */.O)(directory);
        if ((0,external_node_fs_.readdirSync)(directory).length === 0)
            return (0,external_node_fs_.realpathSync)(directory);
    }
    catch (cause) {
        const { code } = cause;
        throw new errors/* UserError */.yo(`${(0,describe_value/* quoteName */.AB)(given)} cannot be used as a directory (${code}).`, { cause });
    }
    throw new errors/* UserError */.yo(`${(0,describe_value/* quoteName */.AB)(given)} is not empty.`, {
        cure: 'Name a directory that does not exist or is empty.',
    });
}
function withSecrets(config, { environment }, environ) {
    const given = environment.flatMap(({ name, withheld }) => withheld && environ[name] !== undefined ? [[name, environ[name]]] : []);
    const steps = config.steps.map((step) => ({
        ...step,
        environVars: { ...step.environVars, ...Object.fromEntries(given) },
    }));
    return { ...config, steps };
}
async function compare(report, manifest, { project, environ }) {
    const { python, platform } = report.environment;
    const names = Object.keys(manifest.distributions);
    const is = (0,bundle_verdict/* verdictOf */.V)(report, manifest.step, { base: project, redact: (text) => text });
    return {
        ...compareVerdicts(manifest.verdict, is),
        differences: environmentDifferences(manifest, {
            ...{ python: python.version, platform },
            distributions: await (0,distributions/* distributionVersions */.g)(python.executable, { names }, environ),
            isSet: (name) => Object.hasOwn(environ, name),
        }),
        left_out: manifest.left_out,
        redacted: manifest.redacted,
    };
}


/***/ })

};
