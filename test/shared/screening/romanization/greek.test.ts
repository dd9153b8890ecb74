import { expect, test } from "vitest";
import { read } from "./han-fixture.ts";

test.for([
  ["Αλέξης Τσίπρας", ["alexis tsipras"]],
  ["ΑΛΕΞΗΣ ΤΣΙΠΡΑΣ", ["alexis tsipras"]],
  ["Ευάγγελος Αυγερινός", ["evangelos avgerinos"]],
  ["Ευτυχία", ["eftychia", "eftyhia"]],
  ["Γιώργος Παπανδρέου", ["giorgos papandreou"]],
  ["Μπάμπης", ["bampis", "babis"]],
  ["Χρήστος", ["christos", "hristos"]],
  ["Ντίνος", ["ntinos", "dinos"]],
  ["Ξενοφών Ψαρρός", ["xenofon psarros"]],
] as const)("writes `%s` by ELOT 743 and by its sound", ([name, readings]) => {
  expect(read(name)).toEqual(readings);
});
