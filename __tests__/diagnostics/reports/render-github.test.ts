import fc from "fast-check";
import { renderGithub } from "../../../src/diagnostics";
import { ACKNOWLEDGED, finding } from "../sample";

/** What the runner makes of a command: properties end at commas and colons, escapes are undone last. */
function read(command: string): Record<string, string> {
  const [, kind = "", properties = "", message = ""] = /^::(\w+) ([^:\r\n]*)::([^\r\n]*)$/.exec(command) ?? [];
  const pairs = properties.split(",").map((pair): [string, string] => {
    const middle = pair.indexOf("=");
    return [pair.slice(0, middle), decodeEscapes(pair.slice(middle + 1))];
  });
  return { kind, ...Object.fromEntries(pairs), message: decodeEscapes(message) };
}

function decodeEscapes(text: string): string {
  return text.replace(/%(0D|0A|3A|2C|25)/g, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)));
}

test("a finding is a command with its place", () => {
  expect(renderGithub([finding({ level: "warning" })])).toBe(
    "::warning file=queries/T1608/a b/staging.kql,line=2,col=9,endColumn=14,title=unknown-column::" +
      "column `Hostt`: DeviceEvents has no such column%0Ahelp: did you mean `Host`?",
  );
});

test("an info is a notice, and what is about no file has only a title", () => {
  const bare = finding({ level: "info", file: undefined, line: undefined, column: undefined, endColumn: undefined });

  expect(renderGithub([bare])).toMatch(/^::notice title=unknown-column::column/);
});

test("a command a line, without what somebody acknowledged", () => {
  const commands = renderGithub([finding(), finding({ acknowledged: ACKNOWLEDGED }), finding({ line: 3 })]);

  expect(commands.split("\n").map((each) => read(each)["line"])).toEqual(["2", "3"]);
});

test("every file and message comes back from a command", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom("%", ":", ",", "=", "\r", "\n", "::", "%0A", "%25", "a")).map((parts) => parts.join("")),
  );

  fc.assert(
    fc.property(texts, texts, (file, message) => {
      expect(read(renderGithub([finding({ file, message, help: "h" })]))).toEqual({
        kind: "error",
        file,
        line: "2",
        col: "9",
        endColumn: "14",
        title: "unknown-column",
        message: `${message}\nhelp: h`,
      });
    }),
  );
});
