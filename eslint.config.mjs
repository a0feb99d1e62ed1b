import markdown from "@eslint/markdown";
import { defineConfig, globalIgnores } from "eslint/config";
import checkFile from "eslint-plugin-check-file";
import importX from "eslint-plugin-import-x";
import jest from "eslint-plugin-jest";
import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";

const CODE = ["**/*.ts", "**/*.mjs", "**/*.js"];
const TYPESCRIPT = ["**/*.ts"];
const TESTS = ["__tests__/**/*.ts", "e2e/**/*.e2e.ts"];
const GENERATOR = ["providers/sumologic/generate.ts", "providers/sumologic/generator/**/*.ts"];

/** Where code may know CDKTF and the bindings; `npm run arrows` holds the same for `import()` and `require`. */
const KNOWS_CDKTF = ["main.ts", "stacks/**/*.ts", "constructs/**/*.ts", "src/library.ts"];
/** Where code may touch the disk, and where also read the environment and the clock. */
const roomsOf = (...names) => names.map((name) => `src/${name}/**/*.ts`);
const TOUCHES_DISK = roomsOf("catalog", "project", "golden");
const TOUCHES_THE_WORLD = roomsOf("build", "cli", "release", "sandbox");
/** What runs beside the product: it may do both. */
const WORKSHOP = [
  ...TESTS,
  ...GENERATOR,
  "bench/**/*.ts",
  "e2e/**/*.{ts,js}",
  "scripts/**/*.ts",
  "*.config.{js,mjs}",
  "bin/*.js",
];

const BARE_BINDINGS = ["@cdktf/provider-azurerm", "@cdktf/provider-sumologic"].map((name) => ({
  name,
  message: `The whole package takes seconds to load; import ${name}/lib/<resource>.`,
}));
const CDKTF = {
  regex: "^(cdktf|constructs|@cdktf/provider-[^/]+)(/|$)",
  message: "Only main.ts, stacks/ and constructs/ know CDKTF.",
};
const DISK = {
  regex: "^(node:)?fs(/|$)",
  message: "Only src/catalog, src/project, src/build, src/golden, src/release, src/sandbox and src/cli touch the disk.",
};

/** A later block replaces a rule's options, so that each area says in one place all that it refuses. */
const restrictedImports = (...patterns) => ({
  "no-restricted-imports": ["error", { paths: BARE_BINDINGS, patterns }],
});

const BARE_ERROR = {
  selector: "ThrowStatement > :matches(NewExpression, CallExpression)[callee.name='Error']",
  message:
    "Throw a RangeError, a TypeError or an error class of your own: a bare Error says nothing to who catches it.",
};
const ENVIRONMENT_AND_CLOCK = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "Same input, same bytes: an environment variable is read by a verb or a script, and passed on.",
  },
  {
    selector:
      ":matches(NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now'], MemberExpression[object.name='Math'][property.name='random'])",
    message: "Same input, same bytes: the time and chance come from outside, as a parameter.",
  },
];
const BRANCH_IN_TEST = {
  selector: `CallExpression[callee.name='test'] :matches(${[
    "ForStatement",
    "ForInStatement",
    "ForOfStatement",
    "WhileStatement",
    "DoWhileStatement",
    "IfStatement",
    "SwitchStatement",
    "ConditionalExpression",
  ].join(", ")})`,
  message: "A test has no loops or branches; use test.each, or compare whole lists.",
};

export default defineConfig(
  globalIgnores([
    "**/dist/",
    "cdktf.out*/",
    "coverage/",
    "providers/sumologic/lib/", // generated
    "docs/api/", // generated
    "queries/", // content, no code: src/catalog reads and checks it
  ]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  {
    name: "siemform/code",
    files: CODE,
    plugins: { "import-x": importX, "check-file": checkFile },
    rules: {
      eqeqeq: "error",
      "no-console": "error", // output is a value that a verb writes
      "no-restricted-syntax": ["error", BARE_ERROR, ...ENVIRONMENT_AND_CLOCK],
      "import-x/first": "error",
      "import-x/newline-after-import": "error",
      "import-x/no-default-export": "error",
      "import-x/no-duplicates": "error",
      "import-x/order": [
        "error",
        {
          groups: ["builtin", "external", "parent", "sibling", "index"],
          alphabetize: { order: "asc", caseInsensitive: true },
          "newlines-between": "never",
        },
      ],
      "check-file/filename-naming-convention": [
        "error",
        { "**/*.{ts,js,mjs}": "KEBAB_CASE" },
        { ignoreMiddleExtensions: true },
      ],
      "check-file/folder-naming-convention": [
        "error",
        {
          "{src,constructs,stacks,scripts,bench,e2e,bin}/**/": "KEBAB_CASE",
          "__tests__/**/": "(__tests__|+([a-z0-9-]))",
        },
      ],
      ...restrictedImports(CDKTF, DISK),
    },
  },

  {
    name: "siemform/typescript",
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "import-x/consistent-type-specifier-style": ["error", "prefer-top-level"],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      // A `default` is a statement about kinds to come, which unions of other packages need.
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // `[...text]` are the code points of a text, as meant.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // A number in a message cannot go wrong; `undefined`, objects and `any` can.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `(each) => list.push(each)` is plain.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A construct may be its constructor and nothing else.
      "@typescript-eslint/no-extraneous-class": ["error", { allowConstructorOnly: true }],
      // A key that TypeScript knows by an index signature only is written in brackets, so that one sees it may be absent.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
    },
  },

  {
    name: "siemform/comments",
    files: TYPESCRIPT,
    ignores: [...WORKSHOP],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: "typescript" } },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          enableFixer: false,
          require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: true },
          // A constructor is told by its class and its props; an override by what it overrides.
          checkConstructors: false,
          contexts: [
            "TSInterfaceDeclaration",
            "TSTypeAliasDeclaration",
            "TSEnumDeclaration",
            "TSPropertySignature",
            "TSMethodSignature",
            "PropertyDefinition[accessibility!='private']",
            "ExportNamedDeclaration > VariableDeclaration",
          ],
        },
      ],
      "jsdoc/require-description": ["error", { contexts: ["any"], checkConstructors: false }],
      "jsdoc/check-alignment": "error",
      // A parameter is described when its name does not say it all.
      "jsdoc/check-param-names": ["error", { disableMissingParamChecks: true, checkDestructured: false }],
      "jsdoc/check-tag-names": ["error", { definedTags: ["defaultValue", "remarks", "packageDocumentation"] }],
      "jsdoc/empty-tags": "error",
      "jsdoc/no-types": "error",
    },
  },

  {
    name: "siemform/size",
    files: TYPESCRIPT,
    ignores: TESTS,
    rules: {
      "max-lines": ["error", 350],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-depth": ["error", 3],
      "max-params": ["error", 4], // the house says three; a constructor of a private class may have one more
      complexity: ["error", 16],
    },
  },

  { name: "siemform/knows-cdktf", files: KNOWS_CDKTF, rules: restrictedImports(DISK) },
  { name: "siemform/touches-disk", files: TOUCHES_DISK, rules: restrictedImports(CDKTF) },
  {
    name: "siemform/touches-the-world",
    files: TOUCHES_THE_WORLD,
    rules: { ...restrictedImports(CDKTF), "no-restricted-syntax": ["error", BARE_ERROR] },
  },
  {
    name: "siemform/workshop",
    files: WORKSHOP,
    rules: { ...restrictedImports(), "no-restricted-syntax": ["error", BARE_ERROR], "no-console": "off" },
  },
  {
    // Tools read a default export from these.
    name: "siemform/configs",
    files: ["*.config.{js,mjs}", ".dependency-cruiser.mjs"],
    rules: { "import-x/no-default-export": "off" },
  },

  {
    name: "siemform/tests",
    files: TESTS,
    extends: [jest.configs["flat/recommended"], jest.configs["flat/style"]],
    rules: {
      "no-restricted-syntax": ["error", BARE_ERROR, BRANCH_IN_TEST],
      "jest/consistent-test-it": ["error", { fn: "test" }],
      "jest/no-large-snapshots": ["error", { maxSize: 200, inlineMaxSize: 40 }],
      "jest/prefer-each": "error",
      // `expect(object.method).toBe(...)` and property tests read well and are safe here.
      "@typescript-eslint/unbound-method": "off",
      "jest/expect-expect": ["error", { assertFunctionNames: ["expect", "expect*", "fc.assert"] }],
    },
  },

  {
    name: "siemform/markdown",
    files: ["**/*.md"],
    plugins: { markdown },
    extends: [markdown.configs.recommended],
    language: "markdown/gfm",
    rules: {
      // Keep a Changelog repeats "Added" under every version.
      "markdown/no-duplicate-headings": ["error", { checkSiblingsOnly: true }],
    },
  },
);
