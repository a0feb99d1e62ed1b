import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "..", "..", "..");
/** Functions that make a finding; the code is their first or second argument. */
const MAKERS: ReadonlySet<string> = new Set(["refuse", "warn", "error", "warning", "secret", "breach", "end"]);
const CODE = /^[a-z]+(?:-[a-z0-9]+)*$/;
/** What zod calls an issue that a schema words itself. */
const OF_ZOD = "custom";

/** The codes that the sources of a folder give, sorted: in calls of makers and in properties called `code`. */
export function codesIn(folder: string): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => file.endsWith(".ts") && !/(?:^|[/\\-])pages(?:[/\\]|[.]ts$)/.test(file));
  return [...new Set(sources.flatMap((file) => codesOf(join(ROOT, folder, file))))].sort();
}

function codesOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    codes.push(...codesAt(node));
    node.forEachChild(visit);
  };
  visit(source);
  return codes.filter((each) => CODE.test(each) && each !== OF_ZOD);
}

function codesAt(node: ts.Node): string[] {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && MAKERS.has(node.expression.text)) {
    return node.arguments
      .slice(0, 2)
      .filter((each) => ts.isStringLiteral(each))
      .slice(0, 1)
      .map((each) => each.text);
  }
  const isCode = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === "code";
  return isCode && ts.isStringLiteral(node.initializer) ? [node.initializer.text] : [];
}
