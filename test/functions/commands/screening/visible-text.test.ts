import { expect, test } from "vitest";
import { visibleText } from "../../../../functions/commands/screening/visible-text.ts";

test.for([
  ["plain text", "Müller & Søn, Ltd.", "Müller & Søn, Ltd."],
  ["a zero-width space", "Hua\u{200b}wei", "Hua⟨U+200B⟩wei"],
  ["a code point beyond the first plane", "a\u{e0041}b", "a⟨U+E0041⟩b"],
  ["a right-to-left override", "\u{202e}abc", "⟨U+202E⟩abc"],
  ["an isolate that is not closed", "\u{2067}abc", "⟨U+2067⟩abc"],
  ["an escape sequence of the terminal", "a\u{1b}[2Jb", "a⟨U+001B⟩[2Jb"],
  ["a line feed", "a\nb", "a⟨U+000A⟩b"],
  ["a blank that is none", "a\u{a0}b", "a⟨U+00A0⟩b"],
  ["half a surrogate pair", "a\u{d800}b", "a⟨U+D800⟩b"],
  ["a text in another direction", "محمد", "\u{2068}محمد\u{2069}"],
  ["letters that look like others", "Нuawei", "\u{2068}Нuawei\u{2069}"],
] as const)("shows %s safely", ([, text, visible]) => {
  expect(visibleText(text)).toBe(visible);
});
