/**
 * The JSON report: the reference's results, and beside them all that a run knows. A later version
 * of the tool may add keys; it never takes one away or changes its meaning without a new
 * `schema_version`. What is not known is `null`, never an absent key.
 */
import { z } from 'zod';
export declare const JSON_REPORT_VERSION = 1;
declare const fileSchema: z.ZodObject<{
    path: z.ZodString;
    bytes: z.ZodInt;
    format: z.ZodString;
    compression: z.ZodNullable<z.ZodString>;
    rows: z.ZodNullable<z.ZodInt>;
    sampled: z.ZodBoolean;
    columns: z.ZodNullable<z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        type: z.ZodString;
        nulls: z.ZodNullable<z.ZodInt>;
    }, z.core.$strip>>>;
    problem: z.ZodNullable<z.ZodString>;
}, z.core.$strip>;
declare const outputSchema: z.ZodObject<{
    name: z.ZodString;
    declared: z.ZodBoolean;
    state: z.ZodEnum<{
        empty: "empty";
        missing: "missing";
        present: "present";
    }>;
    kind: z.ZodEnum<{
        directory: "directory";
        file: "file";
    }>;
    format: z.ZodNullable<z.ZodString>;
    file_count: z.ZodInt;
    total_bytes: z.ZodInt;
    bounded: z.ZodBoolean;
    files: z.ZodArray<z.ZodObject<{
        path: z.ZodString;
        bytes: z.ZodInt;
        format: z.ZodString;
        compression: z.ZodNullable<z.ZodString>;
        rows: z.ZodNullable<z.ZodInt>;
        sampled: z.ZodBoolean;
        columns: z.ZodNullable<z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            type: z.ZodString;
            nulls: z.ZodNullable<z.ZodInt>;
        }, z.core.$strip>>>;
        problem: z.ZodNullable<z.ZodString>;
    }, z.core.$strip>>;
}, z.core.$strip>;
declare const stepSchema: z.ZodObject<{
    script_name: z.ZodString;
    success: z.ZodBoolean;
    execution_time: z.ZodNumber;
    has_main_function: z.ZodBoolean;
    error_message: z.ZodNullable<z.ZodString>;
    error_type: z.ZodNullable<z.ZodString>;
    status: z.ZodEnum<{
        blocked: "blocked";
        cancelled: "cancelled";
        crashed: "crashed";
        failed: "failed";
        passed: "passed";
        skipped: "skipped";
        "timed-out": "timed-out";
    }>;
    script: z.ZodNullable<z.ZodString>;
    blocked_by: z.ZodNullable<z.ZodString>;
    started_after_seconds: z.ZodNullable<z.ZodNumber>;
    attempts: z.ZodInt;
    flaky: z.ZodBoolean;
    exit_code: z.ZodNullable<z.ZodInt>;
    signal: z.ZodNullable<z.ZodString>;
    cpu_seconds: z.ZodNullable<z.ZodNumber>;
    peak_memory_bytes: z.ZodNullable<z.ZodNumber>;
    start_mode: z.ZodNullable<z.ZodEnum<{
        fork: "fork";
        spawn: "spawn";
    }>>;
    traceback: z.ZodNullable<z.ZodString>;
    stdout_tail: z.ZodString;
    stderr_tail: z.ZodString;
    directory: z.ZodNullable<z.ZodString>;
    inputs: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        source: z.ZodEnum<{
            declared: "declared";
            empty: "empty";
            flow: "flow";
            missing: "missing";
            sample: "sample";
        }>;
        path: z.ZodString;
    }, z.core.$strip>>;
    outputs: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        declared: z.ZodBoolean;
        state: z.ZodEnum<{
            empty: "empty";
            missing: "missing";
            present: "present";
        }>;
        kind: z.ZodEnum<{
            directory: "directory";
            file: "file";
        }>;
        format: z.ZodNullable<z.ZodString>;
        file_count: z.ZodInt;
        total_bytes: z.ZodInt;
        bounded: z.ZodBoolean;
        files: z.ZodArray<z.ZodObject<{
            path: z.ZodString;
            bytes: z.ZodInt;
            format: z.ZodString;
            compression: z.ZodNullable<z.ZodString>;
            rows: z.ZodNullable<z.ZodInt>;
            sampled: z.ZodBoolean;
            columns: z.ZodNullable<z.ZodArray<z.ZodObject<{
                name: z.ZodString;
                type: z.ZodString;
                nulls: z.ZodNullable<z.ZodInt>;
            }, z.core.$strip>>>;
            problem: z.ZodNullable<z.ZodString>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
}, z.core.$strip>;
declare const flowSchema: z.ZodObject<{
    script_a: z.ZodString;
    script_b: z.ZodString;
    compatible: z.ZodBoolean;
    data_format_a: z.ZodNullable<z.ZodString>;
    data_format_b: z.ZodNullable<z.ZodString>;
    compatibility_issues: z.ZodArray<z.ZodString>;
    status: z.ZodEnum<{
        compatible: "compatible";
        incompatible: "incompatible";
        untested: "untested";
    }>;
    connections: z.ZodArray<z.ZodObject<{
        output: z.ZodString;
        input: z.ZodString;
        below: z.ZodString;
        rule: z.ZodEnum<{
            explicit: "explicit";
            name: "name";
            only: "only";
            path: "path";
        }>;
        format: z.ZodNullable<z.ZodString>;
    }, z.core.$strip>>;
}, z.core.$strip>;
declare const findingSchema: z.ZodObject<{
    code: z.ZodEnum<{
        blocked: "blocked";
        cancelled: "cancelled";
        "column-missing": "column-missing";
        crashed: "crashed";
        "data-flow-incompatible": "data-flow-incompatible";
        "error-returned": "error-returned";
        "file-missing": "file-missing";
        flaky: "flaky";
        "format-unrecognised": "format-unrecognised";
        "fresh-interpreter": "fresh-interpreter";
        "import-failed": "import-failed";
        "input-changed": "input-changed";
        "input-missing": "input-missing";
        "input-undeclared": "input-undeclared";
        "logical-name-missing": "logical-name-missing";
        "main-missing": "main-missing";
        "main-signature": "main-signature";
        "module-renamed": "module-renamed";
        "output-empty": "output-empty";
        "output-exists": "output-exists";
        "output-missing": "output-missing";
        "package-init-failed": "package-init-failed";
        "pip-install-refused": "pip-install-refused";
        "processes-left": "processes-left";
        "sample-data": "sample-data";
        "script-ambiguous": "script-ambiguous";
        "script-exited": "script-exited";
        "script-failed": "script-failed";
        "script-not-found": "script-not-found";
        "script-unreadable": "script-unreadable";
        skipped: "skipped";
        "syntax-error": "syntax-error";
        "table-empty": "table-empty";
        timeout: "timeout";
        "wiring-unknown": "wiring-unknown";
        "workspace-left": "workspace-left";
    }>;
    severity: z.ZodEnum<{
        error: "error";
        notice: "notice";
        warning: "warning";
    }>;
    title: z.ZodString;
    step: z.ZodNullable<z.ZodString>;
    flow: z.ZodNullable<z.ZodString>;
    message: z.ZodString;
    location: z.ZodNullable<z.ZodObject<{
        file: z.ZodString;
        line: z.ZodNullable<z.ZodInt>;
        column: z.ZodNullable<z.ZodInt>;
        function: z.ZodNullable<z.ZodString>;
        code: z.ZodNullable<z.ZodString>;
    }, z.core.$strip>>;
    hint: z.ZodNullable<z.ZodString>;
    evidence: z.ZodArray<z.ZodString>;
}, z.core.$strip>;
export declare const jsonReportSchema: z.ZodObject<{
    schema_version: z.ZodLiteral<1>;
    tool: z.ZodObject<{
        name: z.ZodString;
        version: z.ZodString;
    }, z.core.$strip>;
    pipeline: z.ZodObject<{
        name: z.ZodString;
        file: z.ZodNullable<z.ZodString>;
    }, z.core.$strip>;
    pipeline_success: z.ZodBoolean;
    complete: z.ZodBoolean;
    started_at: z.ZodString;
    seconds: z.ZodNumber;
    base_dir: z.ZodString;
    environment: z.ZodObject<{
        python: z.ZodObject<{
            version: z.ZodString;
            executable: z.ZodString;
        }, z.core.$strip>;
        node: z.ZodString;
        platform: z.ZodString;
        max_parallel: z.ZodInt;
    }, z.core.$strip>;
    order: z.ZodArray<z.ZodString>;
    order_edges: z.ZodArray<z.ZodObject<{
        from: z.ZodString;
        to: z.ZodString;
    }, z.core.$strip>>;
    script_results: z.ZodRecord<z.ZodString, z.ZodObject<{
        script_name: z.ZodString;
        success: z.ZodBoolean;
        execution_time: z.ZodNumber;
        has_main_function: z.ZodBoolean;
        error_message: z.ZodNullable<z.ZodString>;
        error_type: z.ZodNullable<z.ZodString>;
        status: z.ZodEnum<{
            blocked: "blocked";
            cancelled: "cancelled";
            crashed: "crashed";
            failed: "failed";
            passed: "passed";
            skipped: "skipped";
            "timed-out": "timed-out";
        }>;
        script: z.ZodNullable<z.ZodString>;
        blocked_by: z.ZodNullable<z.ZodString>;
        started_after_seconds: z.ZodNullable<z.ZodNumber>;
        attempts: z.ZodInt;
        flaky: z.ZodBoolean;
        exit_code: z.ZodNullable<z.ZodInt>;
        signal: z.ZodNullable<z.ZodString>;
        cpu_seconds: z.ZodNullable<z.ZodNumber>;
        peak_memory_bytes: z.ZodNullable<z.ZodNumber>;
        start_mode: z.ZodNullable<z.ZodEnum<{
            fork: "fork";
            spawn: "spawn";
        }>>;
        traceback: z.ZodNullable<z.ZodString>;
        stdout_tail: z.ZodString;
        stderr_tail: z.ZodString;
        directory: z.ZodNullable<z.ZodString>;
        inputs: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            source: z.ZodEnum<{
                declared: "declared";
                empty: "empty";
                flow: "flow";
                missing: "missing";
                sample: "sample";
            }>;
            path: z.ZodString;
        }, z.core.$strip>>;
        outputs: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            declared: z.ZodBoolean;
            state: z.ZodEnum<{
                empty: "empty";
                missing: "missing";
                present: "present";
            }>;
            kind: z.ZodEnum<{
                directory: "directory";
                file: "file";
            }>;
            format: z.ZodNullable<z.ZodString>;
            file_count: z.ZodInt;
            total_bytes: z.ZodInt;
            bounded: z.ZodBoolean;
            files: z.ZodArray<z.ZodObject<{
                path: z.ZodString;
                bytes: z.ZodInt;
                format: z.ZodString;
                compression: z.ZodNullable<z.ZodString>;
                rows: z.ZodNullable<z.ZodInt>;
                sampled: z.ZodBoolean;
                columns: z.ZodNullable<z.ZodArray<z.ZodObject<{
                    name: z.ZodString;
                    type: z.ZodString;
                    nulls: z.ZodNullable<z.ZodInt>;
                }, z.core.$strip>>>;
                problem: z.ZodNullable<z.ZodString>;
            }, z.core.$strip>>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    data_flow_results: z.ZodRecord<z.ZodString, z.ZodObject<{
        script_a: z.ZodString;
        script_b: z.ZodString;
        compatible: z.ZodBoolean;
        data_format_a: z.ZodNullable<z.ZodString>;
        data_format_b: z.ZodNullable<z.ZodString>;
        compatibility_issues: z.ZodArray<z.ZodString>;
        status: z.ZodEnum<{
            compatible: "compatible";
            incompatible: "incompatible";
            untested: "untested";
        }>;
        connections: z.ZodArray<z.ZodObject<{
            output: z.ZodString;
            input: z.ZodString;
            below: z.ZodString;
            rule: z.ZodEnum<{
                explicit: "explicit";
                name: "name";
                only: "only";
                path: "path";
            }>;
            format: z.ZodNullable<z.ZodString>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    errors: z.ZodArray<z.ZodString>;
    findings: z.ZodArray<z.ZodObject<{
        code: z.ZodEnum<{
            blocked: "blocked";
            cancelled: "cancelled";
            "column-missing": "column-missing";
            crashed: "crashed";
            "data-flow-incompatible": "data-flow-incompatible";
            "error-returned": "error-returned";
            "file-missing": "file-missing";
            flaky: "flaky";
            "format-unrecognised": "format-unrecognised";
            "fresh-interpreter": "fresh-interpreter";
            "import-failed": "import-failed";
            "input-changed": "input-changed";
            "input-missing": "input-missing";
            "input-undeclared": "input-undeclared";
            "logical-name-missing": "logical-name-missing";
            "main-missing": "main-missing";
            "main-signature": "main-signature";
            "module-renamed": "module-renamed";
            "output-empty": "output-empty";
            "output-exists": "output-exists";
            "output-missing": "output-missing";
            "package-init-failed": "package-init-failed";
            "pip-install-refused": "pip-install-refused";
            "processes-left": "processes-left";
            "sample-data": "sample-data";
            "script-ambiguous": "script-ambiguous";
            "script-exited": "script-exited";
            "script-failed": "script-failed";
            "script-not-found": "script-not-found";
            "script-unreadable": "script-unreadable";
            skipped: "skipped";
            "syntax-error": "syntax-error";
            "table-empty": "table-empty";
            timeout: "timeout";
            "wiring-unknown": "wiring-unknown";
            "workspace-left": "workspace-left";
        }>;
        severity: z.ZodEnum<{
            error: "error";
            notice: "notice";
            warning: "warning";
        }>;
        title: z.ZodString;
        step: z.ZodNullable<z.ZodString>;
        flow: z.ZodNullable<z.ZodString>;
        message: z.ZodString;
        location: z.ZodNullable<z.ZodObject<{
            file: z.ZodString;
            line: z.ZodNullable<z.ZodInt>;
            column: z.ZodNullable<z.ZodInt>;
            function: z.ZodNullable<z.ZodString>;
            code: z.ZodNullable<z.ZodString>;
        }, z.core.$strip>>;
        hint: z.ZodNullable<z.ZodString>;
        evidence: z.ZodArray<z.ZodString>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type JsonReport = z.infer<typeof jsonReportSchema>;
export type JsonStep = z.infer<typeof stepSchema>;
export type JsonOutput = z.infer<typeof outputSchema>;
export type JsonFile = z.infer<typeof fileSchema>;
export type JsonDataFlow = z.infer<typeof flowSchema>;
export type JsonFinding = z.infer<typeof findingSchema>;
/** JSON Schema (draft 2020-12) of the report. Unknown keys are allowed: later versions add some. */
export declare function reportJsonSchema(): Record<string, unknown>;
export {};
