import { expect, test } from "vitest";
import { NAMES_OF_GOD } from "../../../../shared/screening/romanization-keys/arabic-compound-names.ts";
import { ARABIC_NAMES_A_TO_K } from "../../../../shared/screening/romanization-keys/arabic-names-a-k.ts";
import { ARABIC_NAMES_L_TO_Z } from "../../../../shared/screening/romanization-keys/arabic-names-l-z.ts";
import { PERSIAN_NAMES } from "../../../../shared/screening/romanization-keys/persian-names.ts";
import { meet } from "./meet.ts";

const TABLES = [ARABIC_NAMES_A_TO_K, ARABIC_NAMES_L_TO_Z, PERSIAN_NAMES, NAMES_OF_GOD];
const rows = TABLES.flatMap((table) => Object.entries<string>(table));

test("the tables hold 120 names and more, each writing a normalized word that is once in its row", () => {
  const writings = rows.map(([name, others]) => [name, ...others.split(" ")]);
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(writings.flat().filter((word) => !/^[a-z]{2,}$/.test(word))).toEqual([]);
  expect(writings.filter((row) => new Set(row).size < row.length)).toEqual([]);
});

test("every writing in the tables meets the name of its row", () => {
  const apart = rows.flatMap(([name, others]) => others.split(" ").filter((word) => !meet(name, word, "a:")));
  expect(apart).toEqual([]);
});

test.for([
  ["muhammad", "mohammad", "mohamed", "muhammed", "mohd"],
  ["husayn", "hussein", "hossein", "husain", "hoseyn"],
  ["khalid", "khaled"],
  ["jamal", "gamal", "djamal"],
  ["qasim", "kassem", "ghasem"],
  ["qasimi", "kassemi", "qassemi"],
  ["ghasemi", "qasemi", "ghassemi"],
  ["rida", "reza", "ridha"],
  ["uthman", "osman", "othman", "ousmane"],
  ["yahya", "yehia"],
  ["hesham", "hisham", "hicham"],
  ["jehad", "jihad"],
  ["ahmadi", "ahmedi"],
  ["mohammadi", "mohammedi"],
  ["rezaei", "rezai", "rezaie"],
  ["hashimi", "hashemi", "hachemi", "hashemy"],
  ["zarqawi", "zarkawi"],
  ["khamenei", "khamenaei"],
  ["bouteflika", "boutefliqa", "butaflika"],
  ["tabatabai", "tabatabaei", "tabatabaee"],
  ["muhammad", "mochammad", "maxamed", "mahammad"],
  ["umar", "cumar", "omar"],
  ["rezaei", "rezayee", "rezaie"],
  ["sofiane", "sofian", "sufyan"],
] as const)("%j are one name", (names) => {
  expect(names.slice(1).filter((name) => !meet(names[0], name, "a:"))).toEqual([]);
});

test.for([
  ["abdulrahman", "abdelrahman", "abdurrahman", "abdalrahman", "abderrahmane", "abdolrahman"],
  ["abdullah", "abdallah", "abdollah", "abdulla", "abdellah"],
  ["abdulatif", "abdullatif", "abdellatif"],
  ["abdirahman", "cabdiraxmaan", "abdurrahman"],
  ["abdussalam", "abdulsalam", "abdeslam", "abdessalam"],
  ["abdulkarim", "abdelkrim", "abdikarim"],
  ["abdulghurab", "abdelghorab"],
  ["salahuddin", "salaheddine", "salahaldin", "salahudeen"],
  ["nuruddin", "noureddine", "nooruddin", "nureddin"],
  ["shamsuddin", "shamseddin", "chamseddine"],
  ["nasrallah", "nasrullah", "nasrollah"],
  ["rahmatullah", "rahmatollah", "rahmatulla"],
  ["alhusayn", "elhussein", "husayn"],
  ["altikriti", "eltikriti", "tikriti"],
  ["annasir", "nasser", "ennaceur"],
] as const)("%j are one compound", (names) => {
  expect(names.slice(1).filter((name) => !meet(names[0], name, "a:"))).toEqual([]);
});

test.for([
  ["hasan", "husayn"],
  ["amir", "umar"],
  ["samir", "umar"],
  ["samir", "thamir"],
  ["karim", "karam"],
  ["said", "sayyid"],
  ["salih", "salim"],
  ["hamid", "hamad"],
  ["mahmud", "muhammad"],
  ["ahmad", "muhammad"],
  ["ahmad", "hamid"],
  ["jamal", "jamil"],
  ["kamal", "jamal"],
  ["bashir", "bashar"],
  ["nasir", "nasr"],
  ["rashid", "rashad"],
  ["abdulrahman", "abdulrahim"],
  ["abdulkarim", "abdulrahim"],
  ["abdullah", "abdali"],
  ["nasruddin", "nuruddin"],
  ["salahuddin", "salim"],
  ["hamza", "hamzi"],
  ["mehmet", "muhammad"],
  ["albert", "bert"],
  ["martin", "mart"],
  ["isabella", "isabel"],
] as const)("`%s` and `%s` are two names", ([a, b]) => {
  expect(meet(a, b, "a:")).toBe(false);
});
