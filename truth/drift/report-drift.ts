/** The results of the parts as Markdown, for docs/contracts-truth.md. */
import type { GeneratedResult } from './generated.ts';
import type { Repeats } from './repeats.ts';
import type { SilentResult } from './silent.ts';

export function silentText(results: readonly SilentResult[]): string {
  const count = (end: SilentResult['end']) => results.filter((one) => one.end === end).length;
  const groups = new Map<string, SilentResult[]>();
  for (const one of results) {
    const [name = ''] = one.id.split('/');
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const rows = [...groups].map(([name, all]) => {
    const of = (...ends: SilentResult['end'][]) =>
      all.filter(({ end }) => ends.includes(end)).length;
    return `| ${name} | ${all.length} | ${of('named')} | ${of('missed breaking')} | ${of('missed')} | ${of('false drift')} | ${of('unseen')} |`;
  });
  return [
    `${results.length} changes: ${count('named')} named, ${count('missed breaking')} breaking missed, ${count('missed')} others missed, ${count('false drift')} false, ${count('unseen')} not representable.`,
    '',
    '| group | changes | named | breaking missed | others missed | false | not representable |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    ...listOf(results, 'unseen', 'Not representable'),
    ...(['missed breaking', 'missed', 'false drift'] as const).flatMap((end) =>
      listOf(results, end, `${end}`),
    ),
  ].join('\n');
}

function listOf(
  results: readonly SilentResult[],
  end: SilentResult['end'],
  title: string,
): readonly string[] {
  const lines = results.filter((one) => one.end === end).map(({ id, text }) => `${id}: ${text}`);
  return lines.length === 0 ? [] : ['', `${title}:`, '```text', ...lines, '```'];
}

export function generatedText(results: readonly GeneratedResult[]): string {
  const changed = results.filter(({ changes }) => changes.length > 0);
  const all = results.flatMap(({ changes }) => changes);
  const missed = results.flatMap((one) => one.missed);
  const breaking = all.filter((one) => one.breaking);
  const breakingMissed = missed.filter((one) => one.breaking);
  const unseen = results.flatMap(({ id, unseen: found }) =>
    found.map(({ step, output, file, column, kind }) => {
      const subject = `${step}.${output}/${file}${column === null ? '' : ` ${column}`}`;
      return `${id}: ${subject}: ${kind}`;
    }),
  );
  return [
    `${results.length} mutations run through, ${changed.length} of them change an output. By pandas, ${all.length} files and columns differ, ${breaking.length} of them in a breaking way: ${missed.length} missed (${breakingMissed.length} breaking), ${unseen.length} not representable, ${results.flatMap((one) => one.invented).length} reported in a file that did not change.`,
    ...(unseen.length === 0 ? [] : ['', 'Not representable:', '```text', ...unseen, '```']),
    ...(missed.length === 0
      ? []
      : ['', 'Missed:', '```text', ...results.flatMap(missedLines), '```']),
  ].join('\n');
}

export function missedLines({ id, missed, invented }: GeneratedResult): readonly string[] {
  return [
    ...missed.map(({ step, output, file, column, kind, breaking }) => {
      const subject = `${step}.${output}/${file}${column === null ? '' : ` ${column}`}`;
      return `${id}: ${subject}: ${kind}${breaking ? ', breaking' : ''}`;
    }),
    ...invented.map((said) => `${id}: said ${said.class} ${said.output}: ${said.message}`),
  ];
}

export function repeatsText(all: readonly Repeats[]): string {
  return [
    '| pipeline | runs | with any change reported | with a breaking one |',
    '| --- | ---: | ---: | ---: |',
    ...all.map(
      ({ name, runs, withDrift, withBreaking }) =>
        `| ${name} | ${runs} | ${withDrift} | ${withBreaking} |`,
    ),
  ].join('\n');
}
