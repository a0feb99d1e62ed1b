/** What XML 1.0 does not allow at all, not even escaped; lone halves of characters among it. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text between tags; what XML cannot hold shows as the replacement character. */
export function escapeXmlText(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>\r]/g, reference);
}

/** A text between double quotes, where a reader would take line breaks and tabs for spaces. */
export function escapeXmlAttribute(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"\t\n\r]/g, reference);
}

function reference(sign: string): string {
  return NAMED[sign] ?? `&#${sign.charCodeAt(0)};`;
}

/** The attributes of an element; one without a value is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with a text in it, or with elements on lines of their own. */
export function xmlElement(name: string, attributes: XmlAttributes, content: string | readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXmlAttribute(String(value))}"`],
  );
  const open = `<${name}${written.join("")}`;
  if (content.length === 0) return `${open}/>`;
  const inner = typeof content === "string" ? escapeXmlText(content) : `\n${content.join("\n")}\n`;
  return `${open}>${inner}</${name}>`;
}
