/**
 * Fills `<!-- name:start -->` … `<!-- name:end -->` (`# name:start` … in YAML) with generated text,
 * and does not change the rest of the page.
 * @throws Error when a region is required and missing, has no end, or is not among `regions`
 */
export function fillRegions(
  file: string,
  page: string,
  regions: Readonly<Record<string, string>>,
  { required } = { required: true },
): string {
  const isYaml = file.endsWith('.yml');
  const region = isYaml ? YAML_REGION : MARKDOWN_REGION;
  const marker = isYaml ? yamlMarker : markdownMarker;
  const filled = new Set<string>();
  const text = page.replaceAll(region, (_all, start: string, name: string, end: string) => {
    const content = regions[name];
    if (content === undefined) {
      throw new Error(`${file}: nothing fills the region "${name}".`);
    }
    filled.add(name);
    return `${start}\n${content.trim()}\n${end}`;
  });
  for (const name of Object.keys(regions)) {
    if (required ? !filled.has(name) : text.includes(marker(name, 'start')) !== filled.has(name)) {
      throw new Error(`${file}: ${marker(name, 'start')} … ${marker(name, 'end')} is missing.`);
    }
  }
  return text;
}

const MARKDOWN_REGION = /(<!-- ([\w-]+):start -->).*?(<!-- \2:end -->)/gs;
const YAML_REGION = /^(# ([\w-]+):start)$.*?^(# \2:end)$/gms;

type Side = 'start' | 'end';

function markdownMarker(name: string, side: Side): string {
  return `<!-- ${name}:${side} -->`;
}

function yamlMarker(name: string, side: Side): string {
  return `# ${name}:${side}`;
}
