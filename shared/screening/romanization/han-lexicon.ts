import { HAN_BUSINESS_WORDS } from "./han-business-words.ts";
import { HAN_COMPANIES } from "./han-companies.ts";
import { HAN_PERSONS, HAN_STATE_ENTERPRISES, HAN_UNIVERSITIES } from "./han-parties.ts";
import { HAN_PLACES } from "./han-places.ts";
import { lazily, parseLexicon } from "./lexicon.ts";

/**
 * Legal forms that stay as they are, for the table of legal forms knows them: simplified characters. Sources: Company Law of the
 * PRC (2023), articles 2 and 7; Companies Act of Japan, article 2; "股份公司" is the usual short writing.
 */
export const HAN_LEGAL_FORMS = [
  "有限公司",
  "有限责任公司",
  "股份有限公司",
  "股份公司",
  "株式会社",
  "有限会社",
  "合同会社",
  "合资会社",
  "合名会社",
] as const;

/** Words that say of what kind a place is, left out after its name. GB/T 2260. */
const KINDS_OF_PLACE = ["市", "省", "县"] as const;

/** Words and names in Han characters with their English or listed writing; looked up in simplified characters. */
export const hanLexicon = lazily(() => {
  const legalForms = HAN_LEGAL_FORMS.map((form) => `${form} ${form}`);
  const places = [...parseLexicon([HAN_PLACES]).rows].flatMap(([place, readings]) =>
    KINDS_OF_PLACE.map((kind) => `${place}${kind} ${readings.join("|")}`),
  );
  return parseLexicon([
    legalForms.join(";"),
    HAN_STATE_ENTERPRISES,
    HAN_UNIVERSITIES,
    HAN_COMPANIES,
    HAN_PERSONS,
    HAN_PLACES,
    places.join(";"),
    HAN_BUSINESS_WORDS,
  ]);
});

/** The companies of the lexicon, which the lists may have under the pinyin of their name as well. */
export const hanCompanies = lazily(() => parseLexicon([HAN_COMPANIES]).rows);
