import type { Hover, Position } from "vscode-languageserver/node";

const CODE = /^(?:\s*-)?\s*(?:\{\s*)?code:\s*["']?([a-z0-9]+(?:-[a-z0-9]+)*)/;

/** What the code of an acknowledgement stands for. The pages are loaded with the first question. */
export async function codeText(text: string, { line, character }: Position): Promise<Hover | undefined> {
  const content = text.split(/\r?\n/)[line] ?? "";
  const [match, code = ""] = CODE.exec(content) ?? [];
  if (match === undefined) return undefined;
  const start = match.length - code.length;
  if (character < start || character > match.length) return undefined;
  const page = (await import("../project/pages.js")).PAGES.get(code);
  if (!page) return undefined;
  const value = [`**\`${code}\`** (${page.level}): ${page.title}`, "", page.why].join("\n");
  return {
    contents: { kind: "markdown", value },
    range: { start: { line, character: start }, end: { line, character: match.length } },
  };
}
