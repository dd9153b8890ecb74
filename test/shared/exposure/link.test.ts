import { expect, test } from "vitest";
import { carriedLinks, LINKS_MAX, type LinkToken, shareLink } from "../../../shared/exposure/link.ts";

const phone = (name: string): LinkToken => `phone#${name.padStart(43, "0")}`;
const device = (name: string): LinkToken => `device#${name.padStart(43, "0")}`;
const many = (count: number) => Array.from({ length: count }, (_, index) => phone(String(index)));

test("an account keeps what it once had, behind what it has, each once", () => {
  const links = carriedLinks([phone("new"), phone("both")], [phone("old"), phone("both"), phone("older")]);
  expect(links).toEqual([phone("new"), phone("both"), phone("old"), phone("older")]);
});

test.for([
  ["below the limit", LINKS_MAX - 1, LINKS_MAX],
  ["at the limit", LINKS_MAX, LINKS_MAX],
] as const)("%s, what came longest ago gives way", ([, before, length]) => {
  const links = carriedLinks([device("new")], many(before));
  expect(links).toHaveLength(length);
  expect(links[0]).toBe(device("new"));
  expect(links.includes(phone(String(before - 1)))).toBe(before < LINKS_MAX);
});

test.for([
  ["the same token of a kind that counts", [phone("a")], [phone("b"), phone("a")], true],
  ["the same token of another kind", [device("a")], [device("a")], false],
  ["no token", [phone("a")], [phone("b")], false],
] as const)("two accounts share %s: by telephone or not", ([, one, other, shared]) => {
  expect(shareLink(one, other, ["phone", "party"])).toBe(shared);
});
