import type { ApiName, FaultOrder, Trouble } from "../../sandbox";
import { needsStatus, notInRange, oneTrouble } from "./errors";

/** What goes wrong, as options: exactly one, and --retry-after with --status. */
export interface TroubleOptions {
  /** An HTTP status. */
  readonly status?: string;
  /** Seconds, sent as Retry-After. */
  readonly retryAfter?: string;
  /** Milliseconds that a request waits. */
  readonly slow?: string;
  /** The connection is cut. */
  readonly cut?: boolean;
  /** The request is carried out, its answer is lost. */
  readonly answerLost?: boolean;
  /** The request is carried out, 500 is its answer. */
  readonly answeredAfterStored?: boolean;
  /** The credential counts as another tenant's. */
  readonly otherTenant?: boolean;
}

/** A fault, as options. */
export interface FaultOptions extends TroubleOptions {
  /** At which service. */
  readonly api: ApiName;
  /** The method. @defaultValue any */
  readonly method?: string;
  /** A part of the path. @defaultValue any */
  readonly path?: string;
  /** How many matching requests go well before. */
  readonly after?: string;
  /** How many times. */
  readonly times?: string;
  /** The chance. */
  readonly probability?: string;
}

/** A range that a number is in. */
interface Range {
  readonly least: number;
  readonly most: number;
  /** In words. */
  readonly allowed: string;
  readonly isWhole: boolean;
}

const STATUS: Range = { least: 400, most: 599, allowed: "400 to 599", isWhole: true };
const SECONDS: Range = { least: 0, most: 86_400, allowed: "seconds from 0 to 86400", isWhole: true };
const MILLISECONDS: Range = { least: 1, most: 600_000, allowed: "milliseconds from 1 to 600000", isWhole: true };
const COUNT_FROM_0: Range = { least: 0, most: 1e9, allowed: "0, 1, 2 …", isWhole: true };
const COUNT_FROM_1: Range = { least: 1, most: 1e9, allowed: "1, 2, 3 …", isWhole: true };
const CHANCE: Range = { least: Number.MIN_VALUE, most: 1, allowed: "above 0, up to 1", isWhole: false };

/** What was asked for. @throws UsageError when it is not exactly one trouble, or a number is out of range. */
export function faultOrderOf({ api, method, path, after, times, probability, ...rest }: FaultOptions): FaultOrder {
  return {
    api,
    ...(method === undefined ? {} : { method: method.toUpperCase() }),
    ...(path === undefined ? {} : { path }),
    trouble: troubleOf(rest),
    ...(after === undefined ? {} : { after: numberOf("--after", after, COUNT_FROM_0) }),
    ...(times === undefined ? {} : { times: numberOf("--times", times, COUNT_FROM_1) }),
    ...(probability === undefined ? {} : { probability: numberOf("--probability", probability, CHANCE) }),
  };
}

function troubleOf({ status, retryAfter, slow, ...kinds }: TroubleOptions): Trouble {
  const given: readonly (readonly [option: string, make: () => Trouble] | undefined)[] = [
    status === undefined ? undefined : ["--status", () => statusOf(status, retryAfter)],
    slow === undefined
      ? undefined
      : ["--slow", () => ({ kind: "slow", milliseconds: numberOf("--slow", slow, MILLISECONDS) })],
    kinds.cut === true ? ["--cut", () => ({ kind: "cut" })] : undefined,
    kinds.answerLost === true ? ["--answer-lost", () => ({ kind: "answer-lost" })] : undefined,
    kinds.answeredAfterStored === true
      ? ["--answered-after-stored", () => ({ kind: "answered-after-stored" })]
      : undefined,
    kinds.otherTenant === true ? ["--other-tenant", () => ({ kind: "other-tenant" })] : undefined,
  ];
  const asked = given.filter((each) => each !== undefined);
  const [only] = asked;
  if (!only || asked.length > 1) throw oneTrouble(asked.map(([option]) => option));
  if (retryAfter !== undefined && status === undefined) throw needsStatus();
  return only[1]();
}

function statusOf(status: string, retryAfter: string | undefined): Trouble {
  return {
    kind: "status",
    status: numberOf("--status", status, STATUS),
    ...(retryAfter === undefined ? {} : { retryAfter: numberOf("--retry-after", retryAfter, SECONDS) }),
  };
}

function numberOf(option: string, given: string, { least, most, allowed, isWhole }: Range): number {
  const number = given.trim() === "" ? Number.NaN : Number(given);
  if (number >= least && number <= most && (!isWhole || Number.isInteger(number))) return number;
  throw notInRange(option, given, allowed);
}

/** The number of a fault. @throws UsageError when it is none. */
export function faultNumber(given: string): number {
  return numberOf("the fault's number", given, COUNT_FROM_1);
}
