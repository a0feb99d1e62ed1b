import { FaultBox } from "../../../src/sandbox/faults";
import type { FaultOrder, FaultSubject } from "../../../src/sandbox/faults";

const GET: FaultSubject = { api: "azure", method: "GET", path: "/subscriptions/s/alertRules/a" };
const CUT: FaultOrder = { api: "azure", trouble: { kind: "cut" } };

const box = new FaultBox(() => 0.5);
beforeEach(() => box.clear());

const meetings = (order: FaultOrder, subjects: readonly FaultSubject[]): boolean[] => {
  box.add(order);
  return subjects.map((each) => box.meet(each) !== undefined);
};

test("a fault without conditions meets every request of its service", () => {
  const subjects: FaultSubject[] = [GET, { ...GET, method: "PUT" }, { ...GET, api: "sumo" }];

  expect(meetings(CUT, subjects)).toEqual([true, true, false]);
});

test.each<[string, Partial<FaultOrder>, boolean[]]>([
  ["by method", { method: "get" }, [true, false, true]],
  ["by a part of the path in any case", { path: "ALERTRULES/a" }, [true, true, false]],
  ["only so many times", { times: 2 }, [true, true, false]],
  ["only after some went well", { after: 2 }, [false, false, true]],
  ["by chance that is met", { probability: 0.6 }, [true, true, true]],
  ["by chance that is not met", { probability: 0.5 }, [false, false, false]],
])("a fault is met %s", (_, conditions, expected) => {
  const subjects: FaultSubject[] = [GET, { ...GET, method: "PUT" }, { ...GET, path: "/subscriptions/s/watchlists/b" }];

  expect(meetings({ ...CUT, ...conditions }, subjects)).toEqual(expected);
});

test("the first fault that fits is met, and each counts its own", () => {
  box.add({ ...CUT, times: 1 });
  box.add({ api: "azure", trouble: { kind: "slow", milliseconds: 5 } });

  expect([box.meet(GET), box.meet(GET)]).toEqual([{ kind: "cut" }, { kind: "slow", milliseconds: 5 }]);
  expect(box.list().map((each) => each.met)).toEqual([1, 1]);
});

test("a fault that is taken back is met no more", () => {
  const { id } = box.add(CUT);

  expect([box.remove(id), box.remove(id), box.meet(GET)]).toEqual([true, false, undefined]);
});

test.each<[string, Partial<FaultOrder>]>([
  ["times", { times: 0 }],
  ["after", { after: -1 }],
  ["probability", { probability: 0 }],
  ["status", { trouble: { kind: "status", status: 302 } }],
  ["milliseconds", { trouble: { kind: "slow", milliseconds: 0 } }],
])("a fault whose %s is out of range is refused", (name, wrong) => {
  expect(() => box.add({ ...CUT, ...wrong })).toThrow(name);
});
