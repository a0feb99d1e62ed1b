import type { ServiceContext } from "../http";
import { ambiguousPlace, ambiguousTarget, noSuchPlace, noSuchTarget } from "./errors";
import { kindOf } from "./kinds";
import { isNamed, placesOf } from "./place";
import type { Place } from "./place";
import { hasId, titleOf } from "./thing";
import type { Thing } from "./thing";

/** What an edit is about. */
export interface Wanted {
  /** An id, a name or a display name. */
  readonly target: string;
  /** A workspace or an org. @defaultValue any */
  readonly where?: string | undefined;
}

/** The one place of those given that is meant. @throws SandboxError when there is none, or several. */
export function requirePlace<P extends Place>(places: readonly P[], { target, where }: Wanted): P {
  const meant = placesNamed(places, where);
  const [only] = meant;
  if (meant.length !== 1 || !only) throw ambiguousPlace(target, meant);
  return only;
}

/**
 * The one thing that is meant.
 * @param isFit Tells things that the edit fits from others of the same name.
 * @throws SandboxError when there is none, or several.
 */
export function requireThing(
  context: ServiceContext,
  wanted: Wanted,
  isFit: (thing: Thing) => boolean = () => true,
): Thing {
  const places = placesNamed(placesOf(context.estate), wanted.where);
  const things = places.flatMap((place) => thingsOf(context, place));
  const named = closestMatches(things, wanted.target);
  const fit = named.filter(isFit);
  // When none fits, whoever applies the edit says why.
  const meant = fit.length > 0 ? fit : named;
  const [only] = meant;
  if (!only) throw noSuchTarget(wanted, things);
  if (meant.length > 1) throw ambiguousTarget(wanted.target, meant);
  return only;
}

/** Ids before display names, and those as they are written before those in other letters. */
function closestMatches(things: readonly Thing[], target: string): readonly Thing[] {
  const ways: readonly ((thing: Thing) => boolean)[] = [
    (thing) => hasId(thing, target),
    ({ document }) => titleOf(document) === target,
    ({ document }) => titleOf(document).toLowerCase() === target.toLowerCase(),
  ];
  return ways.map((way) => things.filter(way)).find((found) => found.length > 0) ?? [];
}

function placesNamed<P extends Place>(places: readonly P[], where: string | undefined): readonly P[] {
  if (where === undefined) return places;
  const meant = places.filter((place) => isNamed(place, where));
  if (meant.length === 0) throw noSuchPlace(where, places);
  return meant;
}

/** What people see of a place; a watchlist's rows are in a scope below the workspace's. */
function thingsOf({ store }: ServiceContext, place: Place): readonly Thing[] {
  return store
    .collections()
    .filter(
      ({ scope, kind }) => kindOf(kind) !== undefined && (scope === place.scope || scope.startsWith(`${place.scope}/`)),
    )
    .flatMap(({ scope, kind }) =>
      store.list({ scope, kind }).map((document): Thing => ({ place, collection: { scope, kind }, document })),
    );
}
