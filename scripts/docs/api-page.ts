import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Application, type ProjectReflection, ReflectionKind, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { undocumented } from './undocumented.ts';

/**
 * Generates docs/api.md from the types and doc comments of the exports of the package.
 * @throws Error that lists exports without a doc comment, and types in signatures that are not exported
 */
export async function apiPage(root: string): Promise<string> {
  const out = await mkdtemp(path.join(tmpdir(), 'api-page-'));
  try {
    const app = await Application.bootstrapWithPlugins({
      ...OPTIONS,
      entryPoints: [path.join(root, 'src', 'index.ts')],
      tsconfig: path.join(root, 'tsconfig.build.json'),
      out,
    });
    const project = await app.convert();
    if (project === undefined) throw new Error('The types of src/index.ts cannot be read.');
    app.validate(project);
    const gaps = undocumented(project);
    if (gaps.length > 0) throw new Error(`Without a doc comment:\n  ${gaps.join('\n  ')}`);
    hideValues(project);
    await app.generateOutputs(project);
    if (app.logger.hasErrors() || app.logger.hasWarnings()) {
      throw new Error('docs/api.md has gaps: see above.');
    }
    const page = await readFile(path.join(out, 'README.md'), 'utf8');
    return `${HEAD}\n${contents(project)}\n\n${withoutUnusedAnchors(page)}`;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

const HEAD = `<!-- Made from the types and doc comments of src/index.ts by \`npm run docs\`. -->

# The library

This page lists the exports of \`cursus-runtime-action\`. For examples, see [From the Python reference](from-the-python-reference.md).

Times are in seconds, sizes in bytes. Methods that run Python or access many files return a promise. Invalid
arguments throw a [\`UserError\`](#usererror), which contains the cure. A failed script is a result.
`;

const OPTIONS: TypeDocOptions & Partial<PluginOptions> = {
  plugin: ['typedoc-plugin-markdown'],
  logLevel: 'Warn',
  readme: 'none',
  router: 'module',
  // Positions would change with every line of code, and types are checked elsewhere.
  disableSources: true,
  skipErrorChecking: true,
  excludeExternals: true,
  excludePrivate: true,
  // The keys of the first are the list in docs/findings.md; the second is for the command line only.
  intentionallyNotExported: ['catalogue', 'KnownTemplates'],
  validation: { notExported: true, invalidLink: true, notDocumented: false },
  sort: ['source-order'],
  groupOrder: [
    ...['Classes', 'Functions', 'Variables', 'Interfaces', 'Type Aliases'],
    ...['Constructors', 'Properties', 'Accessors', 'Methods'],
  ],
  hidePageHeader: true,
  hidePageTitle: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  propertyMembersFormat: 'table',
  typeDeclarationFormat: 'table',
  tableColumnSettings: {
    hideDefaults: true,
    hideInherited: true,
    hideModifiers: true,
    hideOverrides: true,
    hideSources: true,
    leftAlignHeaders: true,
  },
};

/** The value of a constant is not documented, only its type. */
function hideValues(project: ProjectReflection): void {
  for (const reflection of project.getReflectionsByKind(ReflectionKind.Variable)) {
    if (reflection.isDeclaration()) delete reflection.defaultValue;
  }
}

function contents(project: ProjectReflection): string {
  return (project.groups ?? [])
    .map(({ title, children }) => {
      const links = children.map(({ name }) => `[${name}](#${name.toLowerCase()})`);
      return `- **${title}:** ${links.join(' · ')}`;
    })
    .join('\n');
}

/** Each row of a table has one, and hardly any is linked to. */
function withoutUnusedAnchors(page: string): string {
  return page.replaceAll(/<a id="([^"]+)"><\/a> /g, (anchor, id: string) =>
    page.includes(`](#${id})`) ? anchor : '',
  );
}
