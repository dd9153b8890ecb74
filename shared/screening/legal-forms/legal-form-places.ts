/**
 * Where in a name a writing is a legal form rather than a word: `anywhere`; `behind` another word; at the `edges`; first only
 * where no form of another country is in the name, or at the end (`lone`); at the `end`, where only other forms and places
 * follow; or strictly `last`.
 */
export type FormPlace = "anywhere" | "behind" | "edges" | "lone" | "end" | "last";

/**
 * Writings that are also words, brands, family names or initials (normalized, without blanks), by where they are a form. The
 * forms that lead a name do so by the custom of the country: ООО «…», PT …, AS … (Estonia, Latvia), SIA …, UAB …, SARL ….
 * House choice, checked against the names of the Consolidated Screening List of 2026-07-31.
 */
const WRITINGS = {
  anywhere: "公司 회사 会社 會社 合夥 유한 fz",
  // "Co-operative", "Est Europe"
  behind: "co est",
  edges: `株 有 주 유 ао ат ақ ад ет ип чп пп дп гп уп жк пе хк სს οε εε αε pt oy uab sia oao too tov odo aat zat
    rup mup gup kgp rgp fop jkp cty ood vof verein perum شمل شمع شمك شمق شمب شمح شمخ ممح ער`,
  // "A. O. Smith Corporation", "SAS Institute Inc.", "Pat Smith Ltd.", "SA Recycling LLC"
  lone: `ao zao sa as ad sc ab nv bv ou cv ud ca ag kk gk sl pao pat vat nao dao ano prat sas sci scp scs sca snc gie scop kda pma ae
    sal sau sab sac saa sae sll slu slp scl aps asa mtu asc qsc mmc jsa psa psc ksc bsc pjs epe ike pcl plt ead bpk tbk sti`,
  // "Day Spa", "Sha", "Teo", "Ute", "Comp": words and names that close a name only as a form.
  end: `comp lt spa sha ans enk nuf ivs ses fie vsi tub kub ska spk spj spp tmi osk esp aie ute cic dac clg cio ccc cpt teo npc
    opc fsb ibc mei publ obrt inh scoop mbb vos pfa amba fmba smba dno egen`,
  // "SE Asia", "NA" for North America
  last: "se na at",
} as const satisfies Record<FormPlace, string>;

const PLACES: ReadonlyMap<string, FormPlace> = new Map(
  placesOf(["last", "end", "lone", "edges", "behind", "anywhere"]),
);

function placesOf(order: readonly FormPlace[]): [string, FormPlace][] {
  return order.flatMap((place) =>
    WRITINGS[place].split(/\s+/).map((writing): [string, FormPlace] => [writing, place]),
  );
}

/** Where a writing (normalized, without blanks) is a legal form. Two letters are one at the end only, unless listed. */
export const placeOfForm = (writing: string): FormPlace =>
  PLACES.get(writing) ?? (writing.length <= 2 ? "end" : "anywhere");
