import { expect, test } from "vitest";
import { isHonorific, withoutHonorifics } from "../../../../shared/screening/names/honorifics.ts";
import { normalizeText } from "../../../../shared/screening/names/normalize.ts";

const left = (name: string): string => withoutHonorifics(normalizeText(name).split(" ")).join(" ");

test.for([
  ["Dr. Zorla Kvarin", "zorla kvarin"],
  ["Lt. Col. Zorla Kvarin", "zorla kvarin"],
  ["Zorla Kvarin, Jr.", "zorla kvarin"],
  ["Zorla Kvarin III", "zorla kvarin"],
  ["Zorla Kvarin PhD, MBA", "zorla kvarin"],
  ["Haji Mullah Zorla Kvarin", "zorla kvarin"],
  ["Seyyed Zorla Kvarin", "zorla kvarin"],
  ["Señora Zorla Kvarin", "zorla kvarin"],
  ["Mme Zorla Kvarin", "zorla kvarin"],
  ["Herr Prof. Dr. Zorla Kvarin", "zorla kvarin"],
  ["al-Sayyid, Zorla Kvarin", "al zorla kvarin"],
] as const)("`%s` is `%s`", ([name, words]) => {
  expect(left(name)).toBe(words);
});

test.for(["Haji Abdullah", "Sheikh", "Mullah Haji", "Dr. Kvarin"])(
  "`%s` keeps its title, for one word would be left",
  (name) => {
    expect(left(name)).toBe(normalizeText(name));
  },
);

test.for(["khan", "amir", "malik", "hafiz", "don", "pan", "coronel", "tun", "said", "ali", "al"])(
  "`%s` is a name",
  (word) => {
    expect(isHonorific(word)).toBe(false);
  },
);
