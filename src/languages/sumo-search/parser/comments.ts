import type { Span } from "../../span";
import type { SearchComment } from "../lexer/lex-search";
import type { CommentNode, Comments } from "../tree";

const { freeze } = Object;
const NONE: Comments = freeze({ before: freeze([]), behind: freeze([]) });

/**
 * The comments by the part that they belong to: what stands behind a part on its last line is its own, everything else
 * belongs to the part that follows or that it stands in. The last entry holds what follows the last part.
 */
export function placeComments(
  text: string,
  comments: readonly SearchComment[],
  parts: readonly (Span | undefined)[],
): readonly Comments[] {
  if (comments.length === 0) return freeze([...parts, undefined].map(() => NONE));
  const before: CommentNode[][] = [...parts, undefined].map(() => []);
  const behind: CommentNode[][] = before.map(() => []);
  for (const comment of comments) {
    const node: CommentNode = freeze({ kind: "comment", ...comment });
    const follows = parts.findLastIndex((part) => part !== undefined && part.end <= comment.start);
    const isBehind = follows >= 0 && !text.slice(parts[follows]?.end ?? 0, comment.start).includes("\n");
    const within = parts.findIndex((part) => part !== undefined && part.end > comment.start);
    const list = isBehind ? behind[follows] : before[within < 0 ? parts.length : within];
    list?.push(node);
  }
  return freeze(before.map((each, index) => freeze({ before: freeze(each), behind: freeze(behind[index] ?? []) })));
}
