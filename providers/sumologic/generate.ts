import { main } from "./generator";

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
