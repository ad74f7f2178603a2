import path from 'node:path';
import type { RunReport } from '../report/report.ts';
import type { BundleVerdict } from './bundle-manifest.ts';
import { isInside } from './project-code.ts';
import { slashes } from './slashes.ts';

/**
 * The verdict of a step as a bundle has it.
 * @param base the directory that is `project/` in the bundle
 */
export function verdictOf(
  { steps, findings, baseDir }: RunReport,
  name: string,
  { base, redact }: { readonly base: string; readonly redact: (text: string) => string },
): BundleVerdict {
  const report = steps.find((one) => one.name === name);
  const found = findings.find(
    ({ step, severity, location }) =>
      step === name && severity === 'error' && location !== undefined,
  );
  const file = path.resolve(baseDir, found?.location?.file ?? '');
  const isCode = found !== undefined && isInside(base, file) && /\.(py|ipynb|sh|R|r)$/.test(file);
  return {
    status: report?.status ?? 'cancelled',
    error_message: report?.errorMessage === undefined ? null : redact(report.errorMessage),
    error_type: report?.errorType ?? null,
    location: isCode
      ? { file: redact(slashes(path.relative(base, file))), line: found.location?.line ?? null }
      : null,
  };
}
