/** Digraphs of Greek, which come before the letters. ELOT 743 (ISO 843:1997), table 2, after folding has taken the accents. */
const DIGRAPHS = {
  αι: "ai",
  ει: "ei",
  οι: "oi",
  ου: "ou",
  γγ: "ng",
  γξ: "nx",
  γχ: "nch",
} as const satisfies Readonly<Record<string, string>>;

/** Letters of Greek. ELOT 743 (ISO 843:1997), table 1. */
const LETTERS = {
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
} as const satisfies Readonly<Record<string, string>>;

/** Υ after α, ε and η is v before a vowel or a voiced consonant and f otherwise. ELOT 743, table 2, note. */
const VOICED_UPSILON = /(?<=[αεη])υ(?=[αβγδεζηλιμνορω])/g;
const VOICELESS_UPSILON = /(?<=[αεη])υ(?![αβγδεζηλιμνορω])/g;

/**
 * The Latin writing of folded Greek words; as second one the spelling by sound, where μπ and ντ are b and d, χ is h and final
 * -ου, -ος stay.
 */
export function readGreek(text: string): readonly string[] {
  const written = transliterate(text.replace(/(?<=^| )μπ/g, "b"));
  const heard = transliterate(
    text
      .replaceAll("μπ", "b")
      .replace(/(?<=^| )ντ/g, "d")
      .replace(/(?<=^| )γκ/g, "g")
      .replaceAll("χ", "h"),
  );
  return written === heard ? [written] : [written, heard];
}

function transliterate(text: string): string {
  const digraphs: Readonly<Record<string, string>> = DIGRAPHS;
  const letters: Readonly<Record<string, string>> = LETTERS;
  return text
    .replace(VOICED_UPSILON, "v")
    .replace(VOICELESS_UPSILON, "f")
    .replace(/αι|ει|οι|ου|γγ|γξ|γχ/g, (digraph) => digraphs[digraph] ?? digraph)
    .replace(/[α-ω]/g, (letter) => letters[letter] ?? letter);
}
