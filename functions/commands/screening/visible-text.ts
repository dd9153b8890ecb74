/** What cannot be seen or moves what can: ignorable, control, format, private and unassigned code points, odd blanks. */
const INVISIBLE = /(?! )[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}]/gu;
const FIRST_STRONG_ISOLATE = "\u{2068}";
const POP_DIRECTIONAL_ISOLATE = "\u{2069}";

/**
 * A text that somebody else wrote, safe to print: what cannot be seen stands as its code point, and text in another direction
 * does not turn what is around it (Unicode Standard Annex #9, section 2.7).
 */
export function visibleText(text: string): string {
  const visible = text.replace(
    INVISIBLE,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
  return /^[\p{ASCII}\p{Script=Latin}⟨⟩]*$/u.test(visible)
    ? visible
    : `${FIRST_STRONG_ISOLATE}${visible}${POP_DIRECTIONAL_ISOLATE}`;
}
