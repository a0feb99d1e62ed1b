import type { CodeExample } from "../../../src/diagnostics";
import { PAGES } from "../../../src/project/pages";
import { AZURE_REFUSALS } from "../../../src/sandbox/azure";
import { SUMO_REFUSALS } from "../../../src/sandbox/sumo";
import { codesOf } from "../../checks/example-project";
import { AZURE_MET } from "./azure-refusals-met";
import { AZURE_UNREAD } from "./azure-refusals-unread";
import { CHECKED_NOT_REFUSED } from "./checked-not-refused";
import { deployExample } from "./deploy-example";
import { closeSandboxes } from "./memory-sandbox";
import type * as notes from "./note-refusals";
import type { RefusalExample } from "./refusal-example";
import { REFUSED } from "./refused";
import { REFUSED_NOT_CHECKED } from "./refused-not-checked";
import { SUMO_MET } from "./sumo-refusals-met";
import { SUMO_UNREAD } from "./sumo-refusals-unread";
import { removeSynthesized } from "./synthesize-example";

// Past our checks: constructs make what they are told.
jest.mock("../../../constructs/admission", () => ({ admit: () => [] }));
jest.mock("../../../src/sandbox/azure/refusals/refusal", () =>
  jest
    .requireActual<typeof notes>("./note-refusals")
    .notingAzure(jest.requireActual("../../../src/sandbox/azure/refusals/refusal")),
);
jest.mock("../../../src/sandbox/sumo/refusals/refusal", () =>
  jest
    .requireActual<typeof notes>("./note-refusals")
    .notingSumo(jest.requireActual("../../../src/sandbox/sumo/refusals/refusal")),
);

afterAll(async () => {
  removeSynthesized();
  await closeSandboxes();
});

const ALL_REFUSALS = [...AZURE_REFUSALS, ...SUMO_REFUSALS].map((each) => each.id);
const MET = [...AZURE_MET, ...SUMO_MET];
const UNREAD = [...AZURE_UNREAD, ...SUMO_UNREAD];

/** Those that are in a list more than once. */
const doubled = (list: readonly string[]): string[] => list.filter((each, index) => list.indexOf(each) !== index);

/** What siemform finds in something that a service would refuse. */
const foundIn = ({ language, wrong }: RefusalExample): readonly string[] => {
  const example: CodeExample = { language, wrong, right: "" };
  return codesOf(example, "wrong");
};

describe("what siemform finds", () => {
  const NOT_REFUSED = CHECKED_NOT_REFUSED.flatMap(({ codes, end, reason }) =>
    codes.map((code): [code: string, end: string, reason: string] => [code, end, reason]),
  );

  test("every code is refused by a service, or not for a reason that is written down", () => {
    const listed = [...Object.keys(REFUSED), ...NOT_REFUSED.map(([code]) => code)];

    expect(doubled(listed)).toEqual([]);
    expect(listed.sort()).toEqual([...PAGES.keys()].sort());
  });

  test("a code that is not refused has no refusal of its name, or says why its example does not meet it", () => {
    const refusedElsewhere = CHECKED_NOT_REFUSED.filter((each) => each.isRefusedElsewhere).flatMap(
      ({ codes }) => codes,
    );
    const namesakes = NOT_REFUSED.map(([code]) => code).filter((code) => ALL_REFUSALS.includes(code));

    expect(namesakes.sort()).toEqual(refusedElsewhere.sort());
  });

  test.each(Object.entries(REFUSED))("%s is refused as %s", async (code, refusal) => {
    const outcome = await deployExample(exampleOf(code));

    expect(outcome).toEqual({ end: "refused", by: refusal });
  });

  test.each(NOT_REFUSED)("%s is %s when it is deployed: %s", async (code, end) => {
    const outcome = await deployExample(exampleOf(code));

    expect(outcome).toMatchObject({ end });
  });
});

describe("what the services refuse", () => {
  test("every refusal is met by an example, or cannot be for a reason that is written down", () => {
    const impossible = REFUSED_NOT_CHECKED.flatMap((each) => each.refusals);
    const examined = [...MET, ...UNREAD].map((each) => each.refusal);
    const listed = new Set([...Object.values(REFUSED), ...examined, ...impossible]);

    expect(doubled(impossible)).toEqual([]);
    expect(impossible.filter((each) => examined.includes(each))).toEqual([]);
    expect([...listed].sort()).toEqual([...ALL_REFUSALS].sort());
  });

  test.each(MET)("$refusal is met past our checks, which say $code ($language)", async (example) => {
    const outcome = await deployExample(example);

    expect(outcome).toEqual({ end: "refused", by: example.refusal });
    expect(foundIn(example)).toContain(example.code);
  });

  test.each(UNREAD)("$refusal cannot be said in a file, for that is $code ($language)", async (example) => {
    const outcome = await deployExample(example);

    expect(outcome).toEqual({ end: "unread" });
    expect(foundIn(example)).toContain(example.code);
  });
});

function exampleOf(code: string): CodeExample {
  const page = PAGES.get(code);
  if (!page) throw new RangeError(`${code} has no page`);
  return page.example;
}
