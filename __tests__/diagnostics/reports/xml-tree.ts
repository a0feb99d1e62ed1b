/** An element of a document. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const TOKEN =
  /<\/(?<closed>[\w-]+)>|<(?<opened>[\w-]+)(?<attributes>(?: [\w-]+="[^"<]*")*)(?<empty>\/?)>|(?<text>[^<]+)/y;
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Reads a document, of the parts of XML that reports use. @throws RangeError when it is not well-formed. */
export function parseXml(xml: string): XmlNode {
  if (!ALLOWED.test(xml)) throw new RangeError("a character that XML does not allow");
  const body = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, "");
  const document: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open = [document];
  for (let at = 0; at < body.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(body)?.groups;
    const parent = open.at(-1);
    if (groups === undefined || parent === undefined) throw new RangeError(`no XML: ${body.slice(at, at + 40)}`);
    read(groups, open, parent);
  }
  const [root] = document.children;
  if (open.length !== 1 || document.children.length !== 1 || root === undefined) throw new RangeError("not one root");
  return root;
}

function read(groups: Readonly<Record<string, string | undefined>>, open: XmlNode[], parent: XmlNode): void {
  const { closed, opened, attributes = "", empty, text } = groups;
  if (closed !== undefined) {
    if (open.pop()?.name !== closed) throw new RangeError(`</${closed}> closes something else`);
  } else if (opened !== undefined) {
    const node: XmlNode = { name: opened, attributes: readAttributes(attributes), children: [], text: "" };
    parent.children.push(node);
    if (empty === "") open.push(node);
  } else if (text !== undefined) {
    if (text.includes("]]>")) throw new RangeError("]]> in a text");
    parent.text += decode(text.replace(/\r\n?/g, "\n"));
  }
}

function readAttributes(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(/ ([\w-]+)="([^"]*)"/g), ([, key = "", value = ""]): [string, string] => [
    key,
    decode(value.replace(/\r\n|[\t\n\r]/g, " ")),
  ]);
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new RangeError(`the same attribute twice:${text}`);
  return Object.fromEntries(pairs);
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+);|(\w+);)?/g, (whole, code: string | undefined, name = "") => {
    const decoded = code === undefined ? ENTITIES[String(name)] : String.fromCodePoint(Number(code));
    if (decoded === undefined) throw new RangeError(`no such reference: ${whole}`);
    return decoded;
  });
}

/** All elements of a name, in their order. */
export function elementsOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}
