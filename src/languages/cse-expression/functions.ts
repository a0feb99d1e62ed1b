import type { CseType } from "./types";

/** A function of the language. */
export interface CseFunction {
  /** Its name, as the documentation writes it. */
  readonly name: string;
  /** How many values it takes at least. */
  readonly least: number;
  /** How many values it takes at most. */
  readonly most: number;
  /** What it takes, in order; the last type is that of all further ones. */
  readonly takes: readonly CseType[];
  /** What it gives. */
  readonly gives: CseType;
}

/** Sumo Logic documentation, "Cloud SIEM Rules Syntax": names by what they take and give. */
const TABLE: readonly (readonly [names: string, least: number, most: number, takes: string, gives: CseType])[] = [
  ["abs acos asin atan cbrt ceil cos cosh exp expm1 floor log log10 log1p sin sinh sqrt", 1, 1, "number", "number"],
  ["tan tanh toDegrees toRadians", 1, 1, "number", "number"],
  ["atan2 hypot", 2, 2, "number number", "number"],
  ["haversine", 4, 4, "number", "number"],
  ["round", 1, 2, "number", "number"],
  ["length", 1, 1, "string", "number"],
  ["lower toLowerCase upper toUpperCase trim urldecode urlencode", 1, 1, "string", "string"],
  ["hexToAscii fromHex asciiToHex toHex base64Decode fromBase64 base64Encode toBase64", 1, 1, "string", "string"],
  ["isBlank isEmpty isNull", 1, 1, "unknown", "boolean"],
  ["isNumeric isPrivateIP isPublicIP isValidIP isValidIPv4 isValidIPv6", 1, 1, "string", "boolean"],
  ["luhn", 1, 1, "string", "boolean"],
  ["size jsonArraySize", 1, 1, "array", "number"],
  ["num number toInt int toLong toDouble toFloat float", 1, 1, "unknown", "number"],
  ["hexToDec", 1, 1, "string", "number"],
  ["decToHex", 1, 1, "unknown", "string"],
  ["ipv4ToNumber", 1, 1, "string", "number"],
  ["maskFromCIDR", 1, 1, "unknown", "string"],
  ["array_contains jsonArrayContains", 2, 2, "array unknown", "boolean"],
  ["contains", 2, 2, "string string", "boolean"],
  ["anyHttpHeaderMatches", 2, 2, "map string", "boolean"],
  ["getCIDRPrefix", 2, 2, "string unknown", "string"],
  ["compareCIDRPrefix", 3, 3, "string string unknown", "boolean"],
  ["if", 3, 3, "boolean unknown unknown", "unknown"],
  ["substring", 2, 3, "string number number", "string"],
  ["concat", 2, Infinity, "unknown", "string"],
  ["hasThreatMatch", 1, 3, "array boolean unknown", "boolean"],
  // Not documented, yet used by rules that Sumo Logic ships.
  ["toString", 1, 1, "unknown", "string"],
];

const FUNCTIONS = new Map(
  TABLE.flatMap(([names, least, most, takes, gives]) =>
    names.split(" ").map((name): [string, CseFunction] => {
      return [name.toLowerCase(), { name, least, most, takes: takes.split(" ") as CseType[], gives }];
    }),
  ),
);

/** The names of all functions, as the documentation writes them. */
export const FUNCTION_NAMES: readonly string[] = [...FUNCTIONS.values()].map((each) => each.name);

/** A function by its name, in whatever case it is written. */
export function findFunction(name: string): CseFunction | undefined {
  return FUNCTIONS.get(name.toLowerCase());
}

/** The second value of `hasThreatMatch` is a language of its own, over indicators and not over the record. */
export const THREAT_MATCH = "hasthreatmatch";
