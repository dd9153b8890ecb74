import * as z from "zod";

/** Longest text of a name, in code points, before and after NFKC. */
const NAME_MAX = 200;

/** A letter or digit that shows: the Hangul fillers are letters that nobody sees. */
const VISIBLE = /[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]/v;

/** A name as its bearer writes it: any script, at most 200 characters, at least one of them a letter or digit that shows. */
export const nameText = (description: string) =>
  z
    .string()
    .max(NAME_MAX)
    .refine((text) => VISIBLE.test(text), "expected at least one letter or digit")
    // U+FDFA alone grows eighteenfold under NFKC, so the limit holds for what is compared, too.
    .refine(
      (text) => [...text.normalize("NFKC")].length <= NAME_MAX,
      "expected at most 200 characters after NFKC",
    )
    .meta({ description });

/** Any other text: trimmed, not empty, at most `max` code points. */
export const freeText = (max: number, description: string) =>
  z.string().trim().min(1).max(max).meta({ description });

/** The field that tells the variants of a value apart; the description says what this variant means. */
export const variant = <const Name extends string>(name: Name, description: string) =>
  z.literal(name).meta({ description });
