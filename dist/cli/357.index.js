export const id = 357;
export const ids = [357];
export const modules = {

/***/ 4357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonPipelinesSchema: () => (/* binding */ jsonPipelinesSchema),
/* harmony export */   pipelinesJsonSchema: () => (/* binding */ pipelinesJsonSchema),
/* harmony export */   renderJsonPipelines: () => (/* binding */ renderJsonPipelines),
/* harmony export */   toJsonPipelines: () => (/* binding */ toJsonPipelines)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2311);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8439);
/* harmony import */ var _report_pipelines_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7375);
/* harmony import */ var _report_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5679);
/* harmony import */ var _json_cause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3437);
/* harmony import */ var _json_location_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3931);
/* harmony import */ var _json_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9232);
/* harmony import */ var _json_report_schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1230);
/**
 * The JSON report of several pipelines: the report of each in the form that it has alone. As there,
 * later versions may add keys.
 */







const JSON_PIPELINES_VERSION = 1;
const jsonPipelinesSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    pipelines_schema_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(JSON_PIPELINES_VERSION)
        .describe('Only in the report of several pipelines'),
    tool: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
    pipeline_success: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().describe('Every pipeline ran and passed'),
    seconds: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    pipelines: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        file: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('The pipeline file'),
        title: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().describe('The name; with the file if several pipelines have the name'),
        pipeline_success: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
        report: _json_report_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonReportSchema */ .a3
            .nullable()
            .describe('As in the report of one pipeline; `null` if it was not run'),
        not_run: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
            kind: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['mistake', 'internal', 'stopped'])
                .describe('`stopped`: the run ended before it'),
            message: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
            location: _json_location_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .locationSchema */ .H.nullable(),
        })
            .nullable()
            .describe('Why it was not run'),
    }))
        .describe('In the order in which they ran'),
})
    .meta({ title: 'Run report of several pipelines of cursus-runtime-action' });
/** JSON Schema (draft 2020-12) of the report of several pipelines. */
function pipelinesJsonSchema() {
    return zod__WEBPACK_IMPORTED_MODULE_6__/* .toJSONSchema */ .bl(jsonPipelinesSchema, { target: 'draft-2020-12', io: 'input' });
}
function toJsonPipelines(report) {
    return {
        pipelines_schema_version: JSON_PIPELINES_VERSION,
        tool: { name: _report_version_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL */ .j.name, version: _report_version_js__WEBPACK_IMPORTED_MODULE_0__/* .TOOL */ .j.version },
        pipeline_success: report.success,
        seconds: report.seconds,
        pipelines: report.pipelines.map((one) => ({
            file: one.file,
            title: one.title,
            pipeline_success: (0,_report_pipelines_report_js__WEBPACK_IMPORTED_MODULE_7__/* .hasPassed */ .P)(one),
            report: one.report === undefined ? null : (0,_json_report_js__WEBPACK_IMPORTED_MODULE_3__/* .toJsonReport */ .Ow)(one.report),
            not_run: one.notRun === undefined
                ? null
                : {
                    kind: one.notRun.kind,
                    message: one.notRun.message,
                    location: (0,_json_cause_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonLocation */ .oD)(one.notRun.location),
                },
        })),
    };
}
function renderJsonPipelines(report) {
    return `${JSON.stringify(toJsonPipelines(report), null, 2)}\n`;
}


/***/ })

};
