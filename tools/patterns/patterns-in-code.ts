import ts from 'typescript';

/** A pattern in code of ours. */
export interface CodePattern {
  readonly line: number;
  /** `null` for one that is made when the code runs, of what only that knows. */
  readonly pattern: RegExp | null;
  /** As it is written. */
  readonly written: string;
}

/** All patterns that a TypeScript file has, as literals or by `new RegExp`. */
export function patternsInCode(file: string, code: string): CodePattern[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: CodePattern[] = [];
  const add = (node: ts.Node, pattern: RegExp | null) =>
    found.push({
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      pattern,
      written: node.getText(),
    });
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) add(node, ofLiteral(node.text));
    else if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') add(node, null);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function ofLiteral(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}
