export { createApp } from "./app";
export { createServer } from "./create-server";
export type { QueryAnswer, QueryProblem, QueryQuestion, QueryService } from "./query-service";
export type { RequestLog, RequestRecord } from "./request-log";
export type { ServiceApi, ServiceContext } from "./service-api";
