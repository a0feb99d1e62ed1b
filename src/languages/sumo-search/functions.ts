/** How few and how many arguments a function takes. */
type Arity = readonly [least: number, most: number];

const MANY = Number.POSITIVE_INFINITY;
const named = (names: string, arity: Arity): [string, Arity][] => names.split(" ").map((name) => [name, arity]);

/** Sumo Logic documentation, "Search Operators", "Math Expressions", "Parse Operators": what stands in expressions. */
const FUNCTIONS: readonly (readonly [string, Arity])[] = [
  ...named("now queryStartTime queryEndTime queryTimeRange", [0, 0]),
  ...named(
    "abs acos asin atan cbrt ceil cos cosh exp expm1 floor log log10 log1p sin sinh sqrt tan tanh toDegrees toRadians signum",
    [1, 1],
  ),
  ...named(
    "isNull isEmpty isBlank isNumeric isNaN isInfinite isInfinity isPrivateIP isPublicIP isReservedIP isValidIP isValidIPv4 isValidIPv6",
    [1, 1],
  ),
  ...named("toLowerCase toUpperCase lower upper trim length luhn urlencode urldecode", [1, 1]),
  ...named("hexToDec decToHex parseHex hexToAscii asciiToHex ipv4ToNumber maskFromCIDR jsonArraySize", [1, 1]),
  ...named("num number double toInt toLong toDouble toFloat toString int long float string", [1, 1]),
  ...named("md5 sha1 sha256 fromMillis fromSeconds toMillis", [1, 1]),
  ...named("pow atan2 hypot contains jsonArrayContains getCIDRPrefix max min array_contains fmod", [2, 2]),
  ...named("compareCIDRPrefix if replace", [3, 3]),
  ...named("haversine", [4, 4]),
  ...named("round hash base64Decode base64Encode", [1, 2]),
  ...named("substring", [2, 3]),
  ...named("formatDate", [1, 3]),
  ...named("parseDate", [1, 4]),
  ...named("concat format lookupContains hasThreatMatch tourl", [1, MANY]),
];

const BY_NAME: ReadonlyMap<string, Arity> = new Map(FUNCTIONS.map(([name, arity]) => [name.toLowerCase(), arity]));

/** The names of the functions. */
export const FUNCTION_NAMES: readonly string[] = FUNCTIONS.map(([name]) => name);

/** How few and how many arguments a function takes; `undefined` when there is none of the name. */
export function arityOf(name: string): Arity | undefined {
  return BY_NAME.get(name.toLowerCase());
}
