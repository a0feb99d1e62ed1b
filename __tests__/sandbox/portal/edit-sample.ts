import type { EditResult, PortalEdit } from "../../../src/sandbox";
import { SandboxError } from "../../../src/sandbox";
import { applyEdit, portalEdit } from "../../../src/sandbox/portal";
import { seedEstate } from "../../../src/sandbox/seed";
import type { JsonObject, StoredDocument } from "../../../src/sandbox/store";
import { emptyContext } from "../seed/sample-estate";

/** A sandbox with what the seed has, edited as the control API does it. */
export class SeededPortal {
  readonly context = emptyContext();

  constructor() {
    seedEstate(this.context);
  }

  /** Edits. */
  edit(edit: PortalEdit): EditResult {
    return applyEdit(this.context, portalEdit.parse(JSON.parse(JSON.stringify(edit))));
  }

  /** The message and the help of the error that an edit ends with. */
  refusal(edit: PortalEdit): string {
    try {
      return `done: ${this.edit(edit).changed}`;
    } catch (error) {
      if (error instanceof SandboxError) return `${error.message}\n${error.help}`;
      throw error;
    }
  }

  /** Everything of a kind, wherever it is. */
  all(kind: string): readonly StoredDocument[] {
    const { store } = this.context;
    return store
      .collections()
      .filter((each) => each.kind === kind)
      .flatMap((each) => store.list(each));
  }

  /** What is called so in a workspace or an org. @throws RangeError when nothing is. */
  titled(title: string, where: string): StoredDocument {
    const { store } = this.context;
    const found = store
      .collections()
      .filter(({ scope, kind }) => scope.endsWith(where) && kind !== "alertRuleTemplates")
      .flatMap((each) => store.list(each))
      .find(({ body }) => title === (body["name"] ?? (body["properties"] as JsonObject | undefined)?.["displayName"]));
    if (!found) throw new RangeError(`${where} has no ${title}`);
    return found;
  }
}
