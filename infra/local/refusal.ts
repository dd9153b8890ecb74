/** A start that cannot go on for a reason the engineer can mend: its message is one sentence, shown without a stack. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
