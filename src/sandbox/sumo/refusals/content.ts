import { findFolder } from "../content/folders";
import { textAt } from "../json";
import type { Refusal, Subject } from "./refusal";

/**
 * Why a thing of the content library is refused at its place. That names are compared within a kind only is an assumption.
 * @param parentKey Where it says in which folder it is.
 */
export const placeRefusals = (kind: string, parentKey: string): readonly Refusal[] => [
  {
    id: "content-parent-missing",
    status: 404,
    code: "content:parent_not_found",
    message: "Parent object not found.",
    source: "SumoLogic/terraform-provider-sumologic, issue 676: an answer of the service",
    when: ({ body, caller, shelf }) => findFolder(textAt(body, parentKey), caller, shelf) === undefined,
  },
  {
    id: "content-name-taken",
    status: 400,
    code: "content:duplicate_content",
    message: "The content with same name already exists.",
    source: "SumoLogic/terraform-provider-sumologic, issue 266: an answer of the service",
    when: (subject) => isTaken(subject, kind, parentKey),
  },
];

function isTaken({ body, shelf }: Subject, kind: string, parentKey: string): boolean {
  const parentId = textAt(body, parentKey).toUpperCase();
  return shelf
    .findByName(kind, textAt(body, "name"))
    .some((other) => other.key !== body["id"] && textAt(other.body, parentKey).toUpperCase() === parentId);
}
