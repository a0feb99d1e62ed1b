export { createQueryService } from "./create-query-service";
