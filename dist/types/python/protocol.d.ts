/**
 * The words that pass between Node and the Python host: one JSON object a line, requests on the
 * host's descriptor 3, replies on its descriptor 4. Standard output stays the scripts' own.
 *
 * The wire is snake_case because both ends of a report are; `src/harness/` is the other side.
 */
import { z } from 'zod';
export declare const PROTOCOL_VERSION = 1;
/** How a step's process comes to be: forked from the host, or a fresh interpreter. */
export type StartMode = 'fork' | 'spawn';
/** `dump`: write every thread's stack. `terminate` and `kill` go to the whole process group. */
export type SignalAction = 'dump' | 'terminate' | 'kill';
export interface RunStepRequest {
    readonly op: 'run';
    readonly id: number;
    readonly mode: StartMode;
    /** Absolute path of the script. */
    readonly script: string;
    /** Absolute directories put on `sys.path` behind the script's own. */
    readonly python_path: readonly string[];
    /** Absolute; exists. */
    readonly cwd: string;
    /** The whole environment of the step's process. */
    readonly environ: Readonly<Record<string, string>>;
    readonly input_paths: Readonly<Record<string, string>>;
    readonly output_paths: Readonly<Record<string, string>>;
    readonly environ_vars: Readonly<Record<string, string>>;
    /** Becomes an `argparse.Namespace`; `null` is passed as `None`. */
    readonly job_args: Readonly<Record<string, unknown>> | null;
    /** Absolute paths of the files that take the step's standard output and error. */
    readonly stdout: string;
    readonly stderr: string;
    /** A private, existing, empty directory: the step leaves `result.json` and `stack.txt` there. */
    readonly control_dir: string;
    readonly pip_install: 'refuse' | 'allow';
    /** The script imports what was preloaded: what that import leaves behind is its own doing. */
    readonly uses_preloaded: boolean;
    /** Seconds; used only where no signal can ask for a stack dump (Windows). */
    readonly timeout_seconds: number;
}
export type HostRequest = RunStepRequest | {
    readonly op: 'analyse';
    readonly id: number;
    readonly script: string;
} | {
    readonly op: 'preload';
    readonly id: number;
    readonly modules: readonly string[];
    /** Put into the host's environment first: libraries read theirs as they are imported. */
    readonly environ: Readonly<Record<string, string>>;
    /** Libraries that do not survive a fork: once one is loaded, nothing is forked. */
    readonly unsafe: readonly string[];
} | {
    readonly op: 'signal';
    readonly id: number;
    readonly action: SignalAction;
} | {
    readonly op: 'shutdown';
};
declare const frameSchema: z.ZodObject<{
    file: z.ZodString;
    line: z.ZodNumber;
    column: z.ZodCatch<z.ZodNullable<z.ZodNumber>>;
    function: z.ZodString;
    code: z.ZodCatch<z.ZodNullable<z.ZodString>>;
}, z.core.$strip>;
declare const exceptionSchema: z.ZodObject<{
    type: z.ZodString;
    message: z.ZodString;
    bases: z.ZodArray<z.ZodString>;
    frames: z.ZodCatch<z.ZodArray<z.ZodObject<{
        file: z.ZodString;
        line: z.ZodNumber;
        column: z.ZodCatch<z.ZodNullable<z.ZodNumber>>;
        function: z.ZodString;
        code: z.ZodCatch<z.ZodNullable<z.ZodString>>;
    }, z.core.$strip>>>;
    text: z.ZodString;
    filename: z.ZodCatch<z.ZodNullable<z.ZodString>>;
    name: z.ZodCatch<z.ZodNullable<z.ZodString>>;
    key: z.ZodCatch<z.ZodNullable<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>>>;
}, z.core.$strip>;
/** What a step's process says of itself when `main` has ended, however it ended. */
export declare const stepResultSchema: z.ZodObject<{
    phase: z.ZodEnum<{
        call: "call";
        done: "done";
        import: "import";
        signature: "signature";
    }>;
    has_main: z.ZodBoolean;
    signature_problem: z.ZodNullable<z.ZodString>;
    main_line: z.ZodCatch<z.ZodNullable<z.ZodNumber>>;
    exception: z.ZodNullable<z.ZodObject<{
        type: z.ZodString;
        message: z.ZodString;
        bases: z.ZodArray<z.ZodString>;
        frames: z.ZodCatch<z.ZodArray<z.ZodObject<{
            file: z.ZodString;
            line: z.ZodNumber;
            column: z.ZodCatch<z.ZodNullable<z.ZodNumber>>;
            function: z.ZodString;
            code: z.ZodCatch<z.ZodNullable<z.ZodString>>;
        }, z.core.$strip>>>;
        text: z.ZodString;
        filename: z.ZodCatch<z.ZodNullable<z.ZodString>>;
        name: z.ZodCatch<z.ZodNullable<z.ZodString>>;
        key: z.ZodCatch<z.ZodNullable<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>>>;
    }, z.core.$strip>>;
    system_exit: z.ZodNullable<z.ZodNumber>;
    error_value: z.ZodNullable<z.ZodString>;
    notices: z.ZodArray<z.ZodObject<{
        kind: z.ZodEnum<{
            "module-name": "module-name";
            "package-init": "package-init";
            "pip-install": "pip-install";
        }>;
        message: z.ZodString;
        file: z.ZodNullable<z.ZodString>;
        line: z.ZodNullable<z.ZodNumber>;
    }, z.core.$strip>>;
    import_seconds: z.ZodNumber;
    main_seconds: z.ZodNumber;
}, z.core.$strip>;
/** A key the script reads from one of its four arguments. */
declare const usedNameSchema: z.ZodObject<{
    name: z.ZodString;
    line: z.ZodNumber;
    required: z.ZodBoolean;
    path_kind: z.ZodNullable<z.ZodEnum<{
        directory: "directory";
        file: "file";
        unknown: "unknown";
    }>>;
}, z.core.$strip>;
/** What a script says of itself, read from its syntax tree: nothing of it is run. */
export declare const analysisSchema: z.ZodObject<{
    script: z.ZodString;
    problem: z.ZodNullable<z.ZodObject<{
        kind: z.ZodEnum<{
            syntax: "syntax";
            unreadable: "unreadable";
        }>;
        message: z.ZodString;
        line: z.ZodNullable<z.ZodNumber>;
        column: z.ZodNullable<z.ZodNumber>;
        code: z.ZodNullable<z.ZodString>;
    }, z.core.$strip>>;
    main: z.ZodNullable<z.ZodObject<{
        line: z.ZodNumber;
        kind: z.ZodEnum<{
            async: "async";
            function: "function";
            other: "other";
        }>;
        parameters: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            kind: z.ZodEnum<{
                "keyword-only": "keyword-only";
                positional: "positional";
                "positional-only": "positional-only";
                "var-keyword": "var-keyword";
                "var-positional": "var-positional";
            }>;
            has_default: z.ZodBoolean;
        }, z.core.$strip>>;
        error_returns: z.ZodArray<z.ZodNumber>;
    }, z.core.$strip>>;
    functions: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        line: z.ZodNumber;
        parameters: z.ZodArray<z.ZodString>;
    }, z.core.$strip>>;
    input_paths: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        line: z.ZodNumber;
        required: z.ZodBoolean;
        path_kind: z.ZodNullable<z.ZodEnum<{
            directory: "directory";
            file: "file";
            unknown: "unknown";
        }>>;
    }, z.core.$strip>>;
    output_paths: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        line: z.ZodNumber;
        required: z.ZodBoolean;
        path_kind: z.ZodNullable<z.ZodEnum<{
            directory: "directory";
            file: "file";
            unknown: "unknown";
        }>>;
    }, z.core.$strip>>;
    environ_vars: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        line: z.ZodNumber;
        required: z.ZodBoolean;
        path_kind: z.ZodNullable<z.ZodEnum<{
            directory: "directory";
            file: "file";
            unknown: "unknown";
        }>>;
    }, z.core.$strip>>;
    job_args: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        line: z.ZodNumber;
        required: z.ZodBoolean;
        path_kind: z.ZodNullable<z.ZodEnum<{
            directory: "directory";
            file: "file";
            unknown: "unknown";
        }>>;
    }, z.core.$strip>>;
    imports: z.ZodArray<z.ZodObject<{
        module: z.ZodString;
        names: z.ZodArray<z.ZodString>;
        line: z.ZodNumber;
        level: z.ZodNumber;
        conditional: z.ZodBoolean;
    }, z.core.$strip>>;
}, z.core.$strip>;
export declare const hostReplySchema: z.ZodDiscriminatedUnion<[z.ZodObject<{
    event: z.ZodLiteral<"hello">;
    protocol: z.ZodNumber;
    version: z.ZodArray<z.ZodNumber>;
    executable: z.ZodString;
    prefixes: z.ZodArray<z.ZodString>;
    can_fork: z.ZodBoolean;
}, z.core.$strip>, z.ZodObject<{
    event: z.ZodLiteral<"analysed">;
    id: z.ZodNumber;
    analysis: z.ZodObject<{
        script: z.ZodString;
        problem: z.ZodNullable<z.ZodObject<{
            kind: z.ZodEnum<{
                syntax: "syntax";
                unreadable: "unreadable";
            }>;
            message: z.ZodString;
            line: z.ZodNullable<z.ZodNumber>;
            column: z.ZodNullable<z.ZodNumber>;
            code: z.ZodNullable<z.ZodString>;
        }, z.core.$strip>>;
        main: z.ZodNullable<z.ZodObject<{
            line: z.ZodNumber;
            kind: z.ZodEnum<{
                async: "async";
                function: "function";
                other: "other";
            }>;
            parameters: z.ZodArray<z.ZodObject<{
                name: z.ZodString;
                kind: z.ZodEnum<{
                    "keyword-only": "keyword-only";
                    positional: "positional";
                    "positional-only": "positional-only";
                    "var-keyword": "var-keyword";
                    "var-positional": "var-positional";
                }>;
                has_default: z.ZodBoolean;
            }, z.core.$strip>>;
            error_returns: z.ZodArray<z.ZodNumber>;
        }, z.core.$strip>>;
        functions: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            line: z.ZodNumber;
            parameters: z.ZodArray<z.ZodString>;
        }, z.core.$strip>>;
        input_paths: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            line: z.ZodNumber;
            required: z.ZodBoolean;
            path_kind: z.ZodNullable<z.ZodEnum<{
                directory: "directory";
                file: "file";
                unknown: "unknown";
            }>>;
        }, z.core.$strip>>;
        output_paths: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            line: z.ZodNumber;
            required: z.ZodBoolean;
            path_kind: z.ZodNullable<z.ZodEnum<{
                directory: "directory";
                file: "file";
                unknown: "unknown";
            }>>;
        }, z.core.$strip>>;
        environ_vars: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            line: z.ZodNumber;
            required: z.ZodBoolean;
            path_kind: z.ZodNullable<z.ZodEnum<{
                directory: "directory";
                file: "file";
                unknown: "unknown";
            }>>;
        }, z.core.$strip>>;
        job_args: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            line: z.ZodNumber;
            required: z.ZodBoolean;
            path_kind: z.ZodNullable<z.ZodEnum<{
                directory: "directory";
                file: "file";
                unknown: "unknown";
            }>>;
        }, z.core.$strip>>;
        imports: z.ZodArray<z.ZodObject<{
            module: z.ZodString;
            names: z.ZodArray<z.ZodString>;
            line: z.ZodNumber;
            level: z.ZodNumber;
            conditional: z.ZodBoolean;
        }, z.core.$strip>>;
    }, z.core.$strip>;
}, z.core.$strip>, z.ZodObject<{
    event: z.ZodLiteral<"preloaded">;
    id: z.ZodNumber;
    loaded: z.ZodArray<z.ZodString>;
    failed: z.ZodArray<z.ZodObject<{
        module: z.ZodString;
        message: z.ZodString;
    }, z.core.$strip>>;
    seconds: z.ZodNumber;
}, z.core.$strip>, z.ZodObject<{
    event: z.ZodLiteral<"started">;
    id: z.ZodNumber;
    pid: z.ZodNumber;
    mode: z.ZodEnum<{
        fork: "fork";
        spawn: "spawn";
    }>;
}, z.core.$strip>, z.ZodObject<{
    event: z.ZodLiteral<"exited">;
    id: z.ZodNumber;
    exit_code: z.ZodNullable<z.ZodNumber>;
    signal: z.ZodNullable<z.ZodString>;
    result: z.ZodUnknown;
    stack: z.ZodNullable<z.ZodString>;
    resources: z.ZodObject<{
        wall_seconds: z.ZodNumber;
        cpu_seconds: z.ZodNullable<z.ZodNumber>;
        peak_memory_bytes: z.ZodNullable<z.ZodNumber>;
    }, z.core.$strip>;
    left_behind: z.ZodNumber;
}, z.core.$strip>, z.ZodObject<{
    event: z.ZodLiteral<"refused">;
    id: z.ZodNumber;
    message: z.ZodString;
}, z.core.$strip>], "event">;
export type HostReply = z.infer<typeof hostReplySchema>;
export type StepResult = z.infer<typeof stepResultSchema>;
export type ScriptAnalysis = z.infer<typeof analysisSchema>;
export type UsedName = z.infer<typeof usedNameSchema>;
export type PythonException = z.infer<typeof exceptionSchema>;
export type PythonFrame = z.infer<typeof frameSchema>;
export {};
