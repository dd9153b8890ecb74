import type { Expression } from "./expression.ts";
import type { Acceptance, Pack, Rule } from "./pack.ts";
import type { Parameters } from "./parameters.ts";
import type { Switches } from "./switches.ts";

/** A rule of a pack, ready to be evaluated. */
export type PolicyRule = Omit<Rule, "when"> & {
  pack: string;
  during: Pack["effective"];
  condition: Expression;
};

/** Rules and numbers that decide, in an order that does not depend on the files'. */
export type Policy = {
  /** SHA-256 over everything that a decision rests on beside its facts, lower-case hex. */
  digest: string;
  rules: readonly PolicyRule[];
  parameters: Parameters;
  switches: Switches;
  /** What the packs declare unremarkable, in the order of the packs' ids. */
  accepts: readonly Acceptance[];
};
