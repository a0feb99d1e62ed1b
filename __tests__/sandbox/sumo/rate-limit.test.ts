import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { RateLimit } from "../../../src/sandbox/sumo/rate-limit";
import { ESTATE } from "./sumo-service";

const caller = { org: ESTATE.orgs[0], user: ESTATE.orgs[0]?.users[0] } as Parameters<RateLimit["admit"]>[0];
const response = (): ServerResponse => new ServerResponse(new IncomingMessage(new Socket()));

test("ten requests may be under way with a key; one that ends makes room", () => {
  let seconds = 0;
  const limit = new RateLimit(() => new Date((seconds += 1) * 1000));
  const responses = Array.from({ length: 10 }, response);
  responses.forEach((each) => limit.admit(caller, each));

  expect(() => limit.admit(caller, response())).toThrow("More than 10 requests are under way with this access key.");
  responses[0]?.emit("close");
  expect(() => limit.admit(caller, response())).not.toThrow();
});

test("a request a quarter of a second is never too many", () => {
  let time = 0;
  const limit = new RateLimit(() => new Date((time += 250)));

  expect(() => {
    Array.from({ length: 100 }, () => {
      const each = response();
      limit.admit(caller, each);
      each.emit("close");
    });
  }).not.toThrow();
});
