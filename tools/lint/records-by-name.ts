import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../setup/run.mjs';

/*
 * A record of files has what strangers named. `record[name]` and `name in record` also find what every object inherits, such as
 * `constructor`, and writing `record['__proto__']` stores nothing. So both are refused wherever the name is only known to be
 * a text; `at` (src/case/by-name.ts), `Object.hasOwn`, a Map and `Object.fromEntries` do the same without that.
 */

/** `at` itself has to ask. */
const ALLOWED = /\/src\/case\/by-name\.ts$/;

/** What no linter knows about this project: the step `names` of `npm test`. */
export function main(): void {
  const { config, error } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const isOurs = (path: string) => relative(root, path).startsWith('src') && !/\.test\.tsx?$/.test(path);
  const found = recordsByName(ts.createProgram(fileNames, options), isOurs);
  for (const each of found) console.log(relative(root, each));
  process.exitCode = found.length > 0 ? 1 : 0;
}

/** The places that ask a record, or write to one, by a name that may be anything: each as `file:line: what to do`. */
export function recordsByName(program: ts.Program, isOurs: (path: string) => boolean): string[] {
  const checker = program.getTypeChecker();
  return program.getSourceFiles().flatMap((file) => {
    if (file.isDeclarationFile || ALLOWED.test(file.fileName) || !isOurs(file.fileName)) return [];
    const found: string[] = [];
    const visit = (node: ts.Node) => {
      const instead = refusal(node, checker);
      if (instead) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        const code = node.getText().split('\n', 1)[0];
        found.push(`${file.fileName}:${line + 1}: \`${code}\`: ${instead}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

/** What to write instead; `null` for what may stay. */
function refusal(node: ts.Node, checker: ts.TypeChecker): string | null {
  if (ts.isElementAccessExpression(node) && isAnyName(node.argumentExpression, checker))
    return isWritten(node)
      ? 'write to a Map, or make the record with Object.fromEntries.'
      : 'ask with at(record, name).';
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.InKeyword &&
    isAnyName(node.left, checker)
  )
    return 'ask with Object.hasOwn(record, name).';
  if (ts.isBindingElement(node) && isAnyNameTaken(node, checker)) return 'ask with at(record, name).';
  if (isAssignOfRecords(node, checker)) return 'spread the records into a new one: `{ ...one, ...other }`.';
  return null;
}

function isWritten(node: ts.ElementAccessExpression): boolean {
  const { parent } = node;
  return (
    (ts.isBinaryExpression(parent) &&
      parent.left === node &&
      parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment) ||
    ts.isDeleteExpression(parent)
  );
}

/** `{ [name]: value }` takes what is inherited; `{ [name]: _, ...others }` only leaves something out. */
function isAnyNameTaken({ propertyName, name }: ts.BindingElement, checker: ts.TypeChecker): boolean {
  if (!propertyName || !ts.isComputedPropertyName(propertyName)) return false;
  return isAnyName(propertyName.expression, checker) && !/^_+$/.test(name.getText());
}

/** `Object.assign` writes name by name, as an assignment does. */
function isAssignOfRecords(node: ts.Node, checker: ts.TypeChecker): boolean {
  return (
    ts.isCallExpression(node) &&
    node.expression.getText() === 'Object.assign' &&
    node.arguments.slice(1).some((each) => checker.getTypeAtLocation(each).getStringIndexType() !== undefined)
  );
}

const TEXT = ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** Whether an expression may be any text: neither a literal, nor a number, nor one of some known words. */
function isAnyName(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isStringLiteralLike(expression)) return false;
  const type = checker.getTypeAtLocation(expression);
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => {
    const base = part.flags & ts.TypeFlags.TypeParameter ? checker.getBaseConstraintOfType(part) : part;
    return ((base ?? part).flags & TEXT) !== 0;
  });
}
