import { failure, type Result, success } from "../result.ts";
import type { PolicyProblem } from "./problem.ts";

const ENDING = ".yaml";

/** Everything that somebody could take for a pack. */
const YAML = /\.ya?ml$/i;

/**
 * The packs of an operator's folder, in a fixed order. `paths` are all files below it, relative to it. Fails with every YAML file
 * that is none of them: a rule that is not in force must not lie there as if it were. A folder whose name begins with a dot is
 * some tool's, and passed over.
 */
export function packNames(paths: readonly string[]): Result<readonly string[], PolicyProblem[]> {
  const files = paths.filter((path) => YAML.test(path) && !isOfTool(path)).toSorted();
  const problems = files.flatMap((file) => {
    const message = misplaced(file);
    return message === undefined ? [] : [{ file, message }];
  });
  return problems.length > 0 ? failure(problems) : success(files);
}

const parts = (path: string): string[] => path.split(/[\\/]/);

const isOfTool = (path: string): boolean =>
  parts(path)
    .slice(0, -1)
    .some((folder) => folder.startsWith("."));

function misplaced(path: string): string | undefined {
  if (parts(path).length > 1)
    return "packs are read from the folder itself, so this file in a folder below it would not be in force";
  if (!path.endsWith(ENDING))
    return `packs are read from files that end in ${ENDING}, so this one would not be in force`;
  return undefined;
}
