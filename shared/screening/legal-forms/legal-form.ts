/** The writings of one legal form in one part of the world. */
export type LegalForm = {
  /** ISO 3166-1 alpha-2 codes of the places that use the form. */
  where: string;
  /**
   * Writings of the form, normalized, with commas between them. Alternatives of one word stand with a stroke between them:
   * "joint stock company/co" is two writings.
   */
  writings: string;
};

/** Every writing of a form, with the alternatives of its words written out. */
export const writingsOf = ({ writings }: LegalForm): string[] =>
  writings
    .trim()
    .split(/\s*,\s*/)
    .filter((writing) => writing !== "")
    .flatMap((writing) => (writing.includes("/") ? spellOut(writing.split(" ")) : [writing]));

function spellOut(words: readonly string[]): string[] {
  const [first = "", ...rest] = words;
  const tails = rest.length === 0 ? [""] : spellOut(rest).map((tail) => ` ${tail}`);
  return first.split("/").flatMap((alternative) => tails.map((tail) => alternative + tail));
}
