// The arrows of docs/architecture.md. `npm run arrows` holds the code against them.

/**
 * Every room and the rooms it may know: its arrows of the plan, followed to their end.
 * A new folder under src/ is not in the plan until it has a line here.
 */
const ROOMS = {
  "src/diagnostics": [],
  "src/model": ["src/diagnostics"],
  "src/languages": ["src/diagnostics"],
  "src/catalog": ["src/model", "src/diagnostics"],
  "src/compile": ["src/model", "src/languages", "src/diagnostics"],
  "src/checks": ["src/compile", "src/model", "src/languages", "src/diagnostics"],
  // It plays the services, and must not agree with us by construction: no model, no checks.
  "src/sandbox": ["src/diagnostics"],
  constructs: ["src/model", "src/diagnostics"],
  stacks: ["constructs", "src/compile", "src/languages", "src/model", "src/diagnostics"],
};
const EVERYTHING_BELOW = Object.keys(ROOMS);
/** What a check needs: CDKTF is not among it. */
const CONTENT = ["src/checks", "src/compile", "src/catalog", "src/languages", "src/model", "src/diagnostics"];
const ENTRIES = {
  // From a project's folder to compiled and checked rules; it knows neither constructs nor stacks.
  "src/project": CONTENT,
  // And to the output.
  "src/build": [...EVERYTHING_BELOW, "src/project"],
  "src/golden": [...EVERYTHING_BELOW, "src/project", "src/build"],
  "src/release": [...EVERYTHING_BELOW, "src/project", "src/build", "src/golden"],
  // An editor's language server.
  "src/lsp": [...CONTENT, "src/project"],
  "src/library.ts": [...EVERYTHING_BELOW, "src/project", "src/build", "src/golden"],
  "src/cli": [
    ...EVERYTHING_BELOW,
    "src/project",
    "src/build",
    "src/golden",
    "src/release",
    "src/lsp",
    "src/library.ts",
  ],
  // This repository is a user of the library too.
  "main.ts": ["src/library.ts"],
};
const ARROWS = { ...ROOMS, ...ENTRIES };

const PRODUCT = "^(src|constructs|stacks)/|^main[.]ts$";
/** The library hands on the provider of the bindings it bundles: users cannot import those by name. */
const KNOWS_CDKTF = "^(main[.]ts$|stacks/|constructs/|src/library[.]ts$)";
/** What runs beside the product and may know all of it. */
const WORKSHOP = "^(__tests__|bench|e2e|scripts|providers)/";

const pathOf = (room) => (room.endsWith(".ts") ? `^${room.replace(".", "[.]")}$` : `^${room}/`);

const arrows = Object.entries(ARROWS).map(([room, known]) => ({
  name: `arrows-of-${room.replace("src/", "").replace(".ts", "")}`,
  comment: `${room} knows ${known.length === 0 ? "no other room" : known.join(", ")}`,
  severity: "error",
  from: { path: pathOf(room) },
  to: { path: PRODUCT, pathNot: [pathOf(room), ...known.map(pathOf)] },
}));

const rules = [
  {
    name: "no-cycles",
    comment:
      "two modules that need each other are one, or miss a third; a grammar is recursive, and only within the folders of " +
      "its nodes and of their printers may they name each other",
    severity: "error",
    from: { pathNot: "^src/languages/[^/]+/(tree|print)/" },
    to: { circular: true },
  },
  {
    name: "no-orphans",
    comment: "nothing imports it and it imports nothing: forgotten, or not wired yet",
    severity: "error",
    from: { orphan: true, path: PRODUCT },
    to: {},
  },
  {
    name: "every-room-has-its-arrows",
    comment: "a folder of src/ without a line in .dependency-cruiser.mjs",
    severity: "error",
    from: { path: PRODUCT, pathNot: Object.keys(ARROWS).map(pathOf) },
    to: {},
  },
  {
    name: "rooms-are-entered-through-their-index",
    comment:
      "what index.ts does not name is private, apart from pages.ts, which no verb needs but explain; inside its room a module may name its neighbours",
    severity: "error",
    from: { path: "^(src/[^/]+|constructs|stacks|[^/]+)/?", pathNot: WORKSHOP },
    to: { path: "^(src/[^/]+|constructs|stacks)/", pathNot: ["^$1/", "/index[.]ts$", "/pages[.]ts$"] },
  },
  {
    name: "few-know-cdktf",
    comment: "only main.ts, stacks/ and constructs/ know CDKTF and the bindings",
    severity: "error",
    from: { path: PRODUCT, pathNot: KNOWS_CDKTF },
    to: { path: "(^|/)node_modules/(cdktf|constructs|@cdktf/[^/]+)/|^providers/" },
  },
  {
    name: "bindings-by-deep-path",
    comment: "the whole package takes 4 s and 360 MB to load",
    severity: "error",
    from: {},
    to: { path: "node_modules/@cdktf/provider-azurerm/lib/index[.]" },
  },
  {
    name: "product-without-workshop",
    comment: "what is shipped does not need tests, benchmarks and scripts",
    severity: "error",
    from: { path: PRODUCT },
    to: { path: "^(__tests__|bench|e2e|scripts|providers/[^/]+/(generate|generator))" },
  },
  {
    name: "product-without-development-packages",
    comment: "a package that users do not get",
    severity: "error",
    from: { path: PRODUCT },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm-peer", "type-only"] },
  },
  {
    name: "resolvable",
    comment: "an import that leads nowhere",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...arrows, ...rules],
  options: {
    // No tsConfig: with it the package `constructs` would be taken for our folder of that name.
    // An import of a type is an arrow too.
    tsPreCompilationDeps: true,
    exclude: { path: "^(dist|coverage|cdktf[.]out[^/]*)/" },
    doNotFollow: { path: "(^|/)node_modules/|^providers/[^/]+/lib/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "types", "default"] },
  },
};
