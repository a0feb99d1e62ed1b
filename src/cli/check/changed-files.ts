import { execFileSync } from "node:child_process";
import { UsageError } from "../errors";

/**
 * The files that differ from a commit, tracked or not, by path relative to a folder.
 * @throws UsageError when git does not know the commit, or there is no git.
 */
export function changedFiles(root: string, since: string): string[] {
  if (since.startsWith("-")) throw new UsageError(`\`${since}\` is no commit`, "name a commit, a branch or a tag");
  const differing = git(root, since, ["diff", "--name-only", "--relative", "-z", since, "--"]);
  const fresh = git(root, since, ["ls-files", "--others", "--exclude-standard", "-z"]);
  return [...new Set([...differing, ...fresh])].sort();
}

function git(root: string, since: string, args: readonly string[]): string[] {
  try {
    const output = execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    return output.split("\0").filter((each) => each !== "");
  } catch (error) {
    const said = (error as { readonly stderr?: string }).stderr?.trim().split("\n")[0] ?? String(error);
    throw new UsageError(
      `git cannot compare with \`${since}\`: ${said}`,
      "name a commit that this clone has; a shallow clone needs `git fetch --unshallow`, or a fetch of that commit",
    );
  }
}
