import type { QueryAnswer } from "../http/query-service";
import { kustoLibrary } from "./kusto-library";
import type { NarrowQuestion } from "./narrow-question";
import { outputColumns } from "./output-columns";
import { queryProblems } from "./query-problems";
import { workspaceGlobals } from "./workspace-symbols";

/** Binds a query in this thread. */
export function bindQuery(question: NarrowQuestion): QueryAnswer {
  const code = kustoLibrary().KustoCode.ParseAndAnalyze(question.query, workspaceGlobals(question));
  const problems = queryProblems(code, question);
  const columns = problems.length > 0 ? undefined : outputColumns(code);
  return { problems, ...(columns ? { columns } : {}) };
}
