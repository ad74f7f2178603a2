/** Apart from the schema, which a run does not need. */
export const JSON_REPORT_VERSION = 1;
