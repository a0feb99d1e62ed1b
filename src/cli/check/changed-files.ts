import { execFileSync } from "node:child_process";
import { UsageError } from "../errors";

/** What a project is made of; nothing else that changed can bring a finding. */
const FOLDERS = ["queries", "environments"];

/**
 * The files of a project that differ from a commit, tracked or not, by path relative to the project's root. A file that
 * was renamed stands by both of its names.
 * @throws UsageError when git does not know the commit, or there is no git.
 */
export function changedFiles(root: string, since: string): string[] {
  if (since.startsWith("-")) throw new UsageError(`\`${since}\` is no commit`, "name a commit, a branch or a tag");
  const commit = git(root, since, ["rev-parse", "--verify", `${since}^{commit}`])
    .join("")
    .trim();
  const differing = ["diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", ...FOLDERS];
  const fresh = ["ls-files", "--others", "--exclude-standard", "-z", "--", ...FOLDERS];
  return [...new Set([...git(root, since, differing), ...git(root, since, fresh)])].sort();
}

function git(root: string, since: string, args: readonly string[]): string[] {
  try {
    const output = execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      env: environment(),
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "pipe"],
    });
    return output.split("\0").filter((each) => each !== "");
  } catch (error) {
    const { code, stderr } = error as { readonly code?: string; readonly stderr?: string };
    if (code === "ENOENT") throw new UsageError("`--changed-since` needs git, which is not there", "install git");
    const said = stderr?.trim().split("\n")[0] ?? String(error);
    throw new UsageError(`git cannot compare with \`${since}\`: ${said}`, helpFor(said));
  }
}

function helpFor(said: string): string {
  return said.includes("not a git repository")
    ? "leave `--changed-since` out, or check a clone"
    : "name a commit that this clone has; a shallow clone needs `git fetch --unshallow`, or a fetch of that commit";
}

/** Without what git gives its hooks: it names another folder's repository, seen from that folder. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_PREFIX: _prefix, ...rest } = process.env;
  return rest;
}
