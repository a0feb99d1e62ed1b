import fc from "fast-check";
import { escapeXmlAttribute, escapeXmlText, xmlElement } from "../../../src/diagnostics/reports/xml";
import { parseXml } from "./xml-tree";

const texts = fc.string({ unit: "binary", minLength: 1 });
const nasty = fc
  .array(
    fc.constantFrom("&", "<", ">", '"', "'", "]]>", "\t", "\n", "\r", "&amp;", "\u0000", "\u001b", "\ud800", "😀", "a"),
  )
  .map((parts) => `.${parts.join("")}`);
/** What XML cannot hold, as it must arrive. */
const held = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");

test("every text comes back from an element and from an attribute", () => {
  fc.assert(
    fc.property(fc.oneof(texts, nasty), (text) => {
      const { text: content, attributes } = parseXml(xmlElement("a", { b: text }, text));

      expect([content, attributes["b"]]).toEqual([held(text), held(text)]);
    }),
  );
});

test.each([
  ["a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"],
  ['"quoted"\n\t', '"quoted"\n\t'],
  ["\u0000\u001b\ud800\uffff😀", "\ufffd\ufffd\ufffd\ufffd😀"],
])("in a text %j is written %j", (text, written) => {
  expect(escapeXmlText(text)).toBe(written);
});

test("in an attribute line breaks, tabs and quotes are written as references", () => {
  expect(escapeXmlAttribute('"a"\r\n\tb\'')).toBe("&quot;a&quot;&#13;&#10;&#9;b'");
});
