import { unfaithfulReason } from "../../src/model";

test.each(["", "plain", "caf\u00e9", "\u65e5\u672c", "\u{1f600}", "\ufeff", "\ufffd", "${x} $$ %{if}", "TfToken"])(
  "%j arrives as it is",
  (text) => {
    expect(unfaithfulReason(text)).toBeUndefined();
  },
);

test.each([
  ["cafe\u0301", "is not in Unicode NFC, into which Terraform would bring it"],
  ["\u212b", "is not in Unicode NFC, into which Terraform would bring it"],
  ["a\ud83d", "holds half of a surrogate pair, which Terraform would replace"],
  ["\ude00b", "holds half of a surrogate pair, which Terraform would replace"],
  ["${TfToken[1]}", "holds `TfToken[`, which is how CDKTF writes its own tokens"],
])("%j does not arrive as it is", (text, reason) => {
  expect(unfaithfulReason(text)).toBe(reason);
});
