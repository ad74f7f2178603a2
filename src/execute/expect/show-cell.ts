import { describeValue, escapeText } from '../../text/describe-value.ts';

/** What must not be shown of a table. */
export interface HideSecrets {
  /** Whether the name of a column indicates secrets. */
  readonly isSecretName: (name: string) => boolean;
  /** Replaces secrets in a text. */
  readonly text: (text: string) => string;
}

const LONGEST = 60;

/** A cell for evidence; secrets are replaced before it is cut. */
export function showCell(
  cell: unknown,
  column: string,
  isText: boolean,
  { isSecretName, text }: HideSecrets,
): string {
  if (isSecretName(column)) return '***';
  if (typeof cell === 'string') {
    const shown = escapeText(text(cell), LONGEST);
    return isText ? shown : `"${shown}"`;
  }
  if (typeof cell === 'bigint') return String(cell);
  return cell instanceof Date && !Number.isNaN(cell.getTime())
    ? cell.toISOString()
    : describeValue(cell);
}
