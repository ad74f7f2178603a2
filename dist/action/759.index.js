export const id = 759;
export const ids = [759];
export const modules = {

/***/ 85759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderOdcs: () => (/* binding */ renderOdcs)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * The tables of a run as a data contract of the Open Data Contract Standard, version 3.0.2: each
 * table is an object of the schema, under `step.output/file`.
 */
function renderOdcs({ contract }) {
    if (contract === undefined)
        throw new Error('The outputs of the run were not described.');
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(toOdcs(contract.current), { lineWidth: 0 });
}
function toOdcs({ pipeline, outputs }) {
    const files = Object.entries(outputs).flatMap(([output, { files: own }]) => Object.entries(own).map(([file, carried]) => ({ name: `${output}/${file}`, carried })));
    return {
        apiVersion: 'v3.0.2',
        kind: 'DataContract',
        id: pipeline,
        name: pipeline,
        version: '1.0.0',
        status: 'draft',
        schema: files.flatMap(({ name, carried }) => schemaObject(name, carried) ?? []),
    };
}
function schemaObject(name, { columns, format }) {
    if (columns === undefined || columns.length === 0)
        return undefined;
    return {
        name,
        logicalType: 'object',
        physicalType: format,
        properties: columns.map(property),
    };
}
function property({ name, type, nullable, min, max, volatile }) {
    const logicalType = LOGICAL_TYPES[type];
    const isRange = (logicalType === 'integer' || logicalType === 'number') && !volatile;
    const options = {
        ...(isRange && typeof min === 'number' ? { minimum: min } : {}),
        ...(isRange && typeof max === 'number' ? { maximum: max } : {}),
    };
    return {
        name,
        ...(logicalType === undefined ? {} : { logicalType }),
        physicalType: type,
        ...(nullable === false ? { required: true } : {}),
        ...(Object.keys(options).length === 0 ? {} : { logicalTypeOptions: options }),
    };
}
/** The standard has no type for bytes, nor for a column without values. */
const LOGICAL_TYPES = {
    integer: 'integer',
    number: 'number',
    boolean: 'boolean',
    string: 'string',
    date: 'date',
    timestamp: 'date',
    object: 'object',
    array: 'array',
    binary: undefined,
    null: undefined,
};


/***/ })

};
