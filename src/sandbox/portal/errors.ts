import { nearestWord } from "../../diagnostics";
import { SandboxError } from "../error";
import { kindOf } from "./kinds";
import { placeInWords } from "./place";
import type { Place } from "./place";
import { titleOf } from "./thing";
import type { Thing } from "./thing";

const SHOWN = 12;

/** A thing in words: what it is, its id, its name and its place. */
export function inWords({ place, collection, document }: Thing): string {
  const title = titleOf(document);
  const name = title === document.key ? "" : ` (${title})`;
  return `${kindOf(collection.kind)?.word ?? collection.kind} ${document.key}${name} in ${placeInWords(place)}`;
}

/** Nothing has the id or name. */
export function noSuchTarget(
  wanted: { target: string; where?: string | undefined },
  things: readonly Thing[],
): SandboxError {
  const { target, where } = wanted;
  const names = things.flatMap(({ document }) => [titleOf(document), document.key]);
  const near = nearestWord(target, names);
  const nothing =
    things.length === 0
      ? "nothing is deployed there: deploy, or `siemform sandbox seed`"
      : "give an id, a name or a display name of something that is deployed";
  return new SandboxError(
    `${target}: nothing ${where === undefined ? "in the sandbox" : `in ${where}`} has this id or name`,
    near === undefined ? nothing : `did you mean \`${near}\`?`,
  );
}

/** Several things have the id or name. */
export function ambiguousTarget(target: string, things: readonly Thing[]): SandboxError {
  const listed = listing(things.map(inWords));
  const areApart = new Set(things.map(({ place }) => place.scope)).size === things.length;
  return new SandboxError(
    `${target}: ${things.length} things have this id or name: ${listed}`,
    areApart ? "say where: a workspace's or an org's name" : "give the id of the one that is meant",
  );
}

/** No workspace and no org is called so. */
export function noSuchPlace(where: string, places: readonly Place[]): SandboxError {
  const names = places.map(({ name }) => name);
  const near = nearestWord(where, names);
  return new SandboxError(
    `${where}: no workspace and no org of the sandbox is called so`,
    near === undefined ? `use one of: ${listing(names)}` : `did you mean \`${near}\`?`,
  );
}

/** It could be done in several places, or in none. */
export function ambiguousPlace(target: string, places: readonly Place[]): SandboxError {
  const where = places.length === 0 ? "no place" : listing(places.map(placeInWords));
  return new SandboxError(`${target}: can be installed in ${where}`, "say where: one workspace's name");
}

/** The thing has no such field. */
export function noSuchField(field: string, thing: Thing, fields: readonly string[]): SandboxError {
  const near = nearestWord(field, fields);
  return new SandboxError(
    `${field}: ${inWords(thing)} has no such field`,
    near === undefined ? `use one of: ${listing(fields)}` : `did you mean \`${near}\`?`,
  );
}

/** The service gives the field its value. */
export function readOnlyField(field: string, thing: Thing): SandboxError {
  return new SandboxError(
    `${field}: is given by the service, not by whoever edits ${inWords(thing)}`,
    "set a field that the portal shows as one to fill in",
  );
}

/** The field holds something else. */
export function otherType(field: string, types: { readonly found: string; readonly allowed: string }): SandboxError {
  return new SandboxError(
    `${field}: is ${types.allowed}, and the value given is ${types.found}`,
    `give ${types.allowed}, written as JSON`,
  );
}

/** The service never disables such a thing. */
export function neverDisabled(thing: Thing): SandboxError {
  return new SandboxError(
    `${inWords(thing)}: the service disables no such thing by itself`,
    "name a Sentinel rule with a query or a Cloud SIEM rule, or set its `enabled` to false",
  );
}

/** It is disabled already. */
export function alreadyDisabled(thing: Thing): SandboxError {
  return new SandboxError(`${inWords(thing)}: is disabled already`, "set its `enabled` to true first");
}

/** The thing has no schedule. */
export function noSchedule(thing: Thing): SandboxError {
  return new SandboxError(`${inWords(thing)}: has no schedule`, "name a log search that runs on a schedule");
}

/** The Content Hub offers no such rule. */
export function noSuchTemplate(target: string, offered: readonly string[]): SandboxError {
  const near = nearestWord(target, offered);
  return new SandboxError(
    `${target}: the sandbox's Content Hub offers no such rule`,
    near === undefined ? `use one of: ${listing(offered)}` : `did you mean \`${near}\`?`,
  );
}

/** The rule is there already. */
export function alreadyInstalled(title: string, place: Place): SandboxError {
  return new SandboxError(
    `${title}: is installed in ${placeInWords(place)} already`,
    "delete that rule first, or install another",
  );
}

/** The rule reads tables that the workspace lacks. */
export function withoutTables(title: string, place: Place, tables: readonly string[]): SandboxError {
  return new SandboxError(
    `${title}: reads ${tables.join(", ")}, which ${placeInWords(place)} has not`,
    "install it in a workspace that has them",
  );
}

/** Sumo Logic ships the rule. */
export function shippedRule(thing: Thing): SandboxError {
  return new SandboxError(
    `${inWords(thing)}: Sumo Logic ships it, so nobody can delete it`,
    "set its `enabled` to false",
  );
}

function listing(words: readonly string[]): string {
  const more = words.length - SHOWN;
  return [...words.slice(0, SHOWN), ...(more > 0 ? [`${more} more`] : [])].join("; ");
}
