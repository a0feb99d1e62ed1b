export { serve } from "./server";
export type { ServerOptions } from "./server";
