"use strict";

const base = require("../jest.config");

/** Started by e2e/main.ts, after its preflight. */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/e2e/**/*.e2e.ts"],
  testTimeout: 600_000,
  // Sumo Logic's provider waits most of the time: it sends four requests a second.
  maxWorkers: 3,
};
