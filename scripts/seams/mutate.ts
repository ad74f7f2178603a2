/** Mutants of a source file: each one small change that a test should notice. */
import ts from 'typescript';

export interface Mutant {
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  /** The text of the line. */
  readonly context: string;
  readonly before: string;
  readonly after: string;
}

/** All mutants of a TypeScript source, in the order of the file. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const lines = source.split('\n');
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node))
      return;
    // Errors that only a bug of the caller raises.
    if (ts.isThrowStatement(node) && ts.isIdentifier(node.expression) === false) return;
    if (isUnreachable(node)) return;
    for (const { target, after } of changes(node, tree)) {
      const start = target.getStart(tree);
      const { line } = tree.getLineAndCharacterOfPosition(start);
      const before = source.slice(start, target.end);
      const context = lines[line] ?? '';
      mutants.push({ start, end: target.end, line: line + 1, context, before, after });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

/** `return value satisfies never`, after a `switch` over all kinds. */
function isUnreachable(node: ts.Node): boolean {
  return (
    ts.isReturnStatement(node) &&
    node.expression !== undefined &&
    ts.isSatisfiesExpression(node.expression) &&
    node.expression.type.kind === ts.SyntaxKind.NeverKeyword
  );
}

export function applyMutant(source: string, { start, end, after }: Mutant): string {
  return source.slice(0, start) + after + source.slice(end);
}

interface Change {
  readonly target: ts.Node;
  readonly after: string;
}

function changes(node: ts.Node, tree: ts.SourceFile): Change[] {
  const condition = conditionOf(node);
  if (condition !== undefined) {
    return [{ target: condition, after: `!(${condition.getText(tree)})` }];
  }
  if (ts.isBinaryExpression(node)) {
    const after = OPERATORS.get(node.operatorToken.kind);
    return after === undefined ? [] : [{ target: node.operatorToken, after }];
  }
  if (ts.isExpressionStatement(node) && isCall(node.expression)) {
    return [{ target: node, after: ';' }];
  }
  if (ts.isReturnStatement(node) && node.expression !== undefined && !isPlain(node.expression)) {
    return [{ target: node.expression, after: 'undefined as never' }];
  }
  return literalChanges(node);
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression;
  return ts.isConditionalExpression(node) ? node.condition : undefined;
}

function isCall(node: ts.Expression): boolean {
  return ts.isCallExpression(ts.isAwaitExpression(node) ? node.expression : node);
}

/** Their content is mutated separately; `null` and `undefined` both mean that there is nothing. */
function isPlain(node: ts.Expression): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.getText() === 'undefined'
  );
}

function literalChanges(node: ts.Node): Change[] {
  if (isKey(node)) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return [{ target: node, after: node.text === '' ? "'mutated'" : "''" }];
  }
  if (ts.isTemplateExpression(node)) return [{ target: node, after: "''" }];
  if (ts.isNumericLiteral(node)) return [{ target: node, after: `(${node.getText()} + 1)` }];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ target: node, after: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ target: node, after: 'true' }];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) {
    return [{ target: node, after: '[]' }];
  }
  return [];
}

function isKey(node: ts.Node): boolean {
  // A source file has none.
  const parent: ts.Node | undefined = node.parent;
  if (parent === undefined) return false;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isExportDeclaration(parent) ||
    ts.isComputedPropertyName(parent)
  );
}

const OPERATORS = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.QuestionQuestionToken, '&&'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.MinusEqualsToken, '+='],
]);
