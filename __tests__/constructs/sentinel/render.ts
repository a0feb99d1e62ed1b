import { tmpdir } from "node:os";
import { App, TerraformStack, Testing } from "cdktf";

/** A stack; nothing of it is written. */
export const newStack = (): TerraformStack => new TerraformStack(new App({ outdir: tmpdir() }), "test");

type Resources = Record<string, Record<string, Record<string, unknown>>>;

/** What a stack's resources send: a line a property, `<Terraform name>: <property> = <value as JSON>`. */
export const lines = (make: (stack: TerraformStack) => unknown): string[] => {
  const stack = newStack();
  make(stack);
  const { resource } = JSON.parse(Testing.synth(stack)) as { resource: Resources };
  return Object.values(resource).flatMap((byId) =>
    Object.entries(byId).flatMap(([id, properties]) =>
      Object.entries(properties).map(([name, value]) => `${id}: ${name} = ${JSON.stringify(value)}`),
    ),
  );
};

/** The lines about some properties. */
export const linesOf = (names: readonly string[], make: (stack: TerraformStack) => unknown): string[] =>
  lines(make).filter((line) => names.some((name) => line.includes(`: ${name} = `)));

/** The notes beside a stack's resources, for the reader of the plan. */
export const notes = (make: (stack: TerraformStack) => unknown): string[] => {
  const stack = newStack();
  make(stack);
  const { resource } = stack.toTerraform() as { resource: Resources };
  return Object.values(resource).flatMap((byId) => Object.values(byId).flatMap((each) => siemformNotes(each["//"])));
};

const siemformNotes = (comment: unknown): string[] =>
  (comment as { siemform?: { notes: string[] } } | undefined)?.siemform?.notes ?? [];
