import type { Outcome } from "./outcome";

/** The provider asks again, or waits: the run succeeds. */
export const recovers: Outcome = { exit: 0, service: "wanted", state: "wanted", heals: "nothing to do" };

/** The run fails before it changes anything. */
export const failsUntouched: Outcome = { exit: 1, service: "before", state: "before", heals: "a re-run" };

/** The plan fails, so that nothing is changed; there was nothing to change. */
export const planFails: Outcome = { exit: 1, service: "wanted", state: "wanted", heals: "a re-run" };

/** The run fails after the service has done what was asked for: the state catches up. */
export const doneButReportedFailed: Outcome = { exit: 1, service: "wanted", state: "before", heals: "a re-run" };

/** An update fails after the service has done it. */
export const updatedButReportedFailed: Outcome = { exit: 1, service: "wanted", state: "wanted", heals: "a re-run" };

/*
 * Defects of the providers: what they lose, double or get wrong, by name. A plan guard is held against these.
 */

/** Sumo Logic: an error on reading a rule counts as "it is gone"; the same apply makes it a second time and succeeds. */
export const providerDoublesWhatItCannotRead: Outcome = {
  exit: 0,
  service: "doubled",
  state: "wanted",
  heals: "somebody by hand",
};

/** Sumo Logic: a POST whose answer is lost is sent again, and the apply succeeds with two rules. */
export const providerDoublesWhenTheAnswerIsLost: Outcome = {
  exit: 0,
  service: "doubled",
  state: "wanted",
  heals: "somebody by hand",
};

/** Sumo Logic: a rule that was made and could not be read then is in the service and not in the state. */
export const providerLosesAndDoublesWhatItMade: Outcome = {
  exit: 1,
  service: "wanted",
  state: "before",
  heals: "an import, for a re-run doubles",
};

/** Sumo Logic: with a key of another org the rule is made there, and the run succeeds. */
export const providerMakesItElsewhere: Outcome = {
  exit: 0,
  service: "elsewhere",
  state: "wanted",
  heals: "a re-run overwrites another rule",
};

/** Azure: a rule whose making was not answered is in the workspace and not in the state; each apply is refused then. */
export const providerLosesWhenTheAnswerIsLost: Outcome = {
  exit: 1,
  service: "wanted",
  state: "before",
  heals: "an import",
};

/** Both: what answers 404 once leaves the state, though it is there; each apply is refused then. Sumo Logic: searches. */
export const providerDropsWhatAnswers404: Outcome = {
  exit: 1,
  service: "wanted",
  state: "dropped",
  heals: "an import",
};

/** Azure: a rule that was made and could not be read then is deleted and made again by the next run: a gap. */
export const providerRemakesWhatItCouldNotRead: Outcome = {
  exit: 1,
  service: "wanted",
  state: "tainted",
  heals: "a re-run",
};

/** Both: after an update that failed, the state says it was done; only a plan that refreshes sees that it was not. */
export const providerSaysDoneWhatFailed: Outcome = {
  exit: 1,
  service: "before",
  state: "wanted",
  heals: "a re-run",
};
