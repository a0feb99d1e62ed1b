"use strict";

/** Types are checked by `npm run typecheck`; here the sources are only transpiled. */
module.exports = {
  rootDir: __dirname,
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/cdktf.out"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.(ts|mjs)$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  // Chevrotain comes as ES modules only, which Jest does not load before Node 24.9.
  transformIgnorePatterns: ["/node_modules/(?!chevrotain/)"],
  testTimeout: 60_000,
  maxWorkers: 2,
};
