import { ruleCheck } from "../check";
import type { Problem } from "../check";
import { deployedTexts, EVERY_DEPLOYABLE_KIND } from "./deployed-texts";
import type { DeployedText } from "./deployed-texts";

/** They turn the direction of what follows: what one reads is not what runs. */
const TURNING = "\\u202a-\\u202e\\u2066-\\u2069";
/** They take no place: soft hyphen, zero-width marks, fillers, tags. */
const INVISIBLE =
  "\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u2060-\\u2064\\u206a-\\u206f\\u3164\\uffa0";
const TAGS = "\\u{e0000}-\\u{e007f}";
const HIDDEN = new RegExp(`[${TURNING}${INVISIBLE}${TAGS}]`, "gu");
/** Needed by some scripts and by emoji, never by the words of a query. */
const JOINING = /[\u061c\u200c-\u200f]/g;
const ANY = /[\u00ad\u034f\u061c\u115f-\uffff]/;

/** What one reads is what is deployed. */
export const hiddenCharacters = ruleCheck(
  {
    code: "hidden-character",
    level: "error",
    title: "No text holds characters that nobody sees.",
    why: "A character that turns the direction of the text shows a reviewer another query than the one that runs; one without width makes two equal words different, so that a comparison is never true. Both are used to smuggle changes past a review.",
    example: {
      language: "kql",
      wrong:
        'DeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| where DeviceName != "build\u200b-01"\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n',
      right:
        'DeviceNetworkEvents\n| where TimeGenerated > ago(1h)\n| where DeviceName != "build-01"\n| project TimeGenerated, DeviceName, RemoteUrl, RemoteIP\n',
    },
    source: "Unicode Technical Standard 55, Source Code Handling; CVE-2021-42574, Trojan Source",
  },
  EVERY_DEPLOYABLE_KIND,
  (rule) => deployedTexts(rule, (text) => ANY.test(text)).flatMap(hiddenIn),
);

function hiddenIn({ text, where, isQuery, spotOf }: DeployedText): Problem[] {
  const joining = [...text.matchAll(JOINING)].filter(({ index }) =>
    isQuery ? !isNeeded(text, index) : isBetweenLatin(text, index),
  );
  const found = [...text.matchAll(HIDDEN), ...joining].sort((a, b) => a.index - b.index);
  return found.map(({ index, 0: sign }) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return {
      message: `${where}: holds U+${code}, a character that nobody sees`,
      help: "remove it; where it is meant, write it as an escape",
      spot: spotOf({ start: index, end: index + sign.length }),
    };
  });
}

/** Between emoji, or letters of a script that joins its letters. */
function isNeeded(text: string, index: number): boolean {
  return /[\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}]$/u.test(
    text.slice(0, index),
  );
}

function isBetweenLatin(text: string, index: number): boolean {
  return /[\u0020-\u024f]$/.test(text.slice(0, index)) && /^[\u0020-\u024f]/.test(text.slice(index + 1));
}
