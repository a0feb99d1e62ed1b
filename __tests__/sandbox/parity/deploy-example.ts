import type { CodeExample } from "../../../src/diagnostics";
import type { Estate } from "../../../src/sandbox";
import { projectOf } from "../../checks/example-project";
import { servicesOf } from "../contract/stack-services";
import { applyStack } from "../provider-requests";
import { compileExample, compileQuery } from "./compiled-example";
import type { CompiledExample } from "./compiled-example";
import { emptySandbox } from "./memory-sandbox";
import { refused } from "./note-refusals";
import { synthesizeConstruct, synthesizeExample } from "./synthesize-example";
import type { ExampleStack } from "./synthesize-example";

/** What becomes of an example that is deployed although something is wrong with it. */
export type Outcome =
  /** The services take all of it. */
  | { readonly end: "taken" }
  /** What would be deployed is as right as before: the mistake is in what is not deployed. */
  | { readonly end: "same" }
  /** The files cannot be read as a project. */
  | { readonly end: "unread" }
  /** A construct cannot be made of it. */
  | { readonly end: "unmade"; readonly why: string }
  /** A service refuses it. */
  | { readonly end: "refused"; readonly by: string };

/** Deploys an example to the sandbox, past everything that siemform finds in it. */
export async function deployExample(
  { language, wrong }: Pick<CodeExample, "language" | "wrong">,
  compile: typeof compileExample = language === "kql" ? compileQuery : compileExample,
): Promise<Outcome> {
  if (language === "construct") return made(() => [constructStack(wrong)], rightEstate());
  const compiled = compile(projectOf(language, wrong));
  if (!compiled) return { end: "unread" };
  if (compiled.environments.every((each) => each.rules.length === 0)) return { end: "same" };
  return made(() => compiled.environments.flatMap(synthesizeExample), compiled.estate);
}

/** Deploys the stacks that a function makes. */
async function made(make: () => readonly ExampleStack[], estate: Estate): Promise<Outcome> {
  let stacks: readonly ExampleStack[];
  try {
    stacks = make();
  } catch (error) {
    return { end: "unmade", why: (error as Error).message };
  }
  return deploy(stacks, estate);
}

async function deploy(stacks: readonly ExampleStack[], estate: Estate): Promise<Outcome> {
  const { senders } = emptySandbox(estate);
  for (const stack of stacks) {
    refused.length = 0;
    const { resources } = await applyStack(stack.configuration, servicesOf(stack, estate, senders));
    const first = resources.find((each) => each.refusal);
    if (first) return { end: "refused", by: refused[0] ?? `${first.address}: ${JSON.stringify(first.refusal)}` };
  }
  return { end: "taken" };
}

function rightEstate(): Estate {
  return right().estate;
}

/** A construct goes where the right project's environment does. */
function constructStack(text: string): ExampleStack {
  const { environments, estate } = right();
  const configuration = synthesizeConstruct(text, estate.orgs[0]?.users[0]?.personalFolderId ?? "");
  const isSumo = Object.keys(configuration.resource ?? {}).some((each) => each.startsWith("sumologic_"));
  return { configuration, target: environments[0]?.environment[isSumo ? "sumologic" : "sentinel"] };
}

function right(): CompiledExample {
  const compiled = compileExample(projectOf("files", ""));
  if (!compiled) throw new RangeError("the right project cannot be read");
  return compiled;
}
