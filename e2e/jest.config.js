"use strict";

const base = require("../jest.config");

/** Started by e2e/main.ts, after its preflight. */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/e2e/**/*.e2e.ts"],
  testTimeout: 600_000,
  maxWorkers: 2,
};
