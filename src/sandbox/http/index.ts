export { createApp } from "./app";
export type { AppOptions } from "./app";
export type {
  QueryAnswer,
  QueryProblem,
  QueryQuestion,
  QueryService,
  SavedFunction,
  SavedWatchlist,
} from "./query-service";
export type { RequestLog, RequestRecord } from "./request-log";
export type { ServiceApi, ServiceContext } from "./service-api";
