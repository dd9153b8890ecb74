import type { ASTNode } from "@marcbachmann/cel-js";

type Range = { start: number; end: number };

/**
 * The conditions that a condition joins by logic, each as a text of its own in which everything else is blank, so that columns are
 * those of the whole. What is asked of the elements of a list stands in a quantifier of its own.
 */
export const conditionParts = (condition: ASTNode): string[] => partsIn(condition, []);

/** `within` are the beginnings of the quantifiers around the node, the outermost first. */
function partsIn(node: ASTNode, within: readonly Range[]): string[] {
  switch (node.op) {
    case "&&":
    case "||":
      return node.args.flatMap((arg) => partsIn(arg, within));
    case "!_":
      return partsIn(node.args, within);
    case "rcall": {
      const [, , [variable, condition]] = node.args;
      if (!variable || !condition) return [alone(node, within)];
      const end = node.input.indexOf(",", variable.range.end) + 1;
      return partsIn(condition, [...within, { start: node.range.start, end }]);
    }
    default:
      return [alone(node, within)];
  }
}

function alone({ input, range }: ASTNode, within: readonly Range[]): string {
  const text = [...within, range].reduce(
    (before, { start, end }) => before.padEnd(start) + input.slice(start, end),
    "",
  );
  return text + ")".repeat(within.length);
}
