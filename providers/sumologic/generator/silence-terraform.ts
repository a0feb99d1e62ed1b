// @cdktf/commons asks `terraform version` when it is loaded, and logs an error and reports to HashiCorp when
// that fails. Nothing here uses the answer: this fills the module's place before it is loaded.
const path = require.resolve("@cdktf/commons/src/terraform");
const answer = { terraformBinaryName: "terraform", terraformVersion: Promise.resolve("") };
require.cache[path] = Object.assign(Object.create(module) as NodeJS.Module, {
  id: path,
  filename: path,
  loaded: true,
  exports: answer,
});
