/** What the supervisor reports of a script that it read: a part of the protocol. */
import { z } from 'zod';

/** A key that the script reads from one of its four arguments. */
const usedNameSchema = z.object({
  name: z.string(),
  line: z.number().int(),
  /** `x["k"]` requires the key, `x.get("k")` does not. */
  required: z.boolean(),
  /** A line that reads the key and that every call of `main` comes to; `null` if there is none. */
  certain_line: z.number().int().nullable(),
  /** Paths and patterns below the path, as the code writes them: `orders.csv`, `*.parquet`. */
  files: z.array(z.string()),
  /** How the code uses the path; `null` for other values. */
  path_kind: z.enum(['file', 'directory', 'unknown']).nullable(),
});

const importSchema = z.object({
  /** Dotted name as written; empty for `from . import x`. */
  module: z.string(),
  names: z.array(z.string()),
  line: z.number().int(),
  /** Number of leading dots. */
  level: z.number().int(),
  /** Inside a `try` that catches import errors, a function, or an `if TYPE_CHECKING`. */
  conditional: z.boolean(),
  /** At the top of the script, which does not change where modules are found. */
  certain: z.boolean(),
  /** Whether the module is from the standard library, an installed package, or elsewhere. */
  origin: z.enum(['python', 'installed', 'project']),
});

/** Analysis of a script from its syntax tree, without running it. */
export const analysisSchema = z.object({
  script: z.string(),
  /** Why the file cannot be read or parsed. */
  problem: z
    .object({
      kind: z.enum(['unreadable', 'syntax']),
      message: z.string(),
      line: z.number().int().nullable(),
      column: z.number().int().nullable(),
      code: z.string().nullable(),
    })
    .nullable(),
  main: z
    .object({
      line: z.number().int(),
      /**
       * Why it cannot be called with the four arguments; `null` if it can, or if only its import
       * shows this.
       */
      problem: z.string().nullable(),
      /** Lines that return an obvious error value. */
      error_returns: z.array(z.number().int()),
    })
    .nullable(),
  /** Functions at module level. */
  functions: z.array(
    z.object({
      name: z.string(),
      line: z.number().int(),
      /** Has parameters with the names of the four arguments. */
      takes_arguments: z.boolean(),
      /** `null`: a decorator may change them. */
      parameters: z
        .array(
          z.object({
            name: z.string(),
            kind: z.enum(['positional-only', 'by-name', 'var-positional', 'var-keyword']),
            has_default: z.boolean(),
          }),
        )
        .nullable(),
      /** A call of it does not run its body. */
      is_generator: z.boolean(),
    }),
  ),
  /** Methods and nested functions. */
  inner_functions: z.array(
    z.object({
      name: z.string(),
      line: z.number().int(),
      /** Name of the class or function that contains it. */
      owner: z.string(),
      is_method: z.boolean(),
    }),
  ),
  input_paths: z.array(usedNameSchema),
  output_paths: z.array(usedNameSchema),
  environ_vars: z.array(usedNameSchema),
  job_args: z.array(usedNameSchema),
  /** Variables that it reads from `os.environ` itself. */
  os_environ: z.array(usedNameSchema),
  /** Arguments of which the script may read any name: iterated over, or passed on. */
  whole_arguments: z.array(
    z.enum(['input_paths', 'output_paths', 'environ_vars', 'job_args', 'os_environ']),
  ),
  imports: z.array(importSchema),
  /** `pkg.name` if the script uses it but imports only `pkg`: it can be a module. */
  submodules: z.array(z.string()),
  /**
   * Directories of the packages that contain the script, outermost first; empty if importing them
   * runs no code.
   */
  packages: z.array(z.string()),
  /** Texts of the script that begin with `/opt/ml`; `written`: a call certainly writes there. */
  container_paths: z.array(
    z.object({ path: z.string(), line: z.number().int(), written: z.boolean() }),
  ),
  /** Variables of a SageMaker container that name a channel or an output directory. */
  container_variables: z.array(z.object({ name: z.string(), line: z.number().int() })),
  /** It has a block for `__main__`, or imports a library for command lines. */
  is_program: z.boolean(),
  /**
   * Arguments that `argparse`, `click` or `typer` certainly asks for: names of an option, or of a
   * positional one.
   */
  required_arguments: z.array(z.object({ names: z.array(z.string()), line: z.number().int() })),
});

export type ScriptAnalysis = z.infer<typeof analysisSchema>;
export type UsedName = z.infer<typeof usedNameSchema>;
