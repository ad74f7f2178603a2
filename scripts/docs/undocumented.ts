import {
  type DeclarationReflection,
  LiteralType,
  type ProjectReflection,
  ReflectionKind,
} from 'typedoc';

/** Public names without a doc comment: `RuntimeTester.config`. */
export function undocumented(project: ProjectReflection): string[] {
  return project
    .getReflectionsByKind(DOCUMENTED)
    .filter((reflection) => reflection.isDeclaration())
    .filter((reflection) => !speaksForItself(reflection) && !hasComment(reflection))
    .map((reflection) => reflection.getFullName());
}

const MEMBERS =
  ReflectionKind.Property |
  ReflectionKind.Accessor |
  ReflectionKind.Method |
  ReflectionKind.Constructor;

const DOCUMENTED =
  MEMBERS |
  ReflectionKind.Class |
  ReflectionKind.Interface |
  ReflectionKind.TypeAlias |
  ReflectionKind.Variable |
  ReflectionKind.Function;

/**
 * Needs no comment: the key that distinguishes the members of a union; parts of a field, which its
 * comment describes; and keys of files, which are those of their class in another case.
 */
function speaksForItself({ kind, type, parent }: DeclarationReflection): boolean {
  if ((kind & MEMBERS) === 0) return false;
  return (
    parent?.kind === ReflectionKind.TypeLiteral ||
    parent?.name.endsWith('Dict') === true ||
    (type instanceof LiteralType && parent?.kind === ReflectionKind.Interface)
  );
}

function hasComment(reflection: DeclarationReflection): boolean {
  const signatures = reflection.getAllSignatures();
  return signatures.length === 0
    ? reflection.hasComment()
    : signatures.every((signature) => signature.hasComment());
}
