import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNames, type NameComparison } from "../../../../shared/identity/credential/compare-names.ts";
import { buildHanReadings } from "../../../../shared/screening/romanization/build-han-readings.ts";
import { openHanReadings } from "../../../../shared/screening/romanization/han-readings.ts";

const built = buildHanReadings();
const han = openHanReadings(built.syllables, built.ids);

/** Family name, given name, and what is claimed, parted by a bar where there are several. */
test.for<[string, string, string, NameComparison]>([
  ["Mustermann", "Erika", "Erika Mustermann", "same"],
  ["Mustermann", "Erika", "MUSTERMANN, Erika", "same"],
  ["Mustermann", "Erika Maria", "Erika Mustermann", "same"],
  ["Mustermann", "Erika Maria", "Maria Mustermann", "same"],
  ["Mustermann", "Erika", "Max Mustermann", "in-part"],
  ["Mustermann", "Erika", "Erika Musterfrau", "in-part"],
  ["Mustermann", "Erika", "Max Muster", "different"],
  ["Mustermann", "Erika", "Max Muster|Erika Musterfrau", "in-part"],
  ["Mustermann", "Erika", "Erika Mustermann|Max Muster", "same"],
  ["Mustermann", "Erika", "Max Muster|Erika Mustermann", "same"],
  ["Mustermann", "Erika", "Max Muster|Erika M.", "cannot-tell"],
  // Less than the whole family name, or no given name, contradicts nothing and shows nothing.
  ["Mustermann", "Erika", "Mustermann", "cannot-tell"],
  ["Mustermann", "Erika", "Erika", "cannot-tell"],
  ["Mustermann", "Erika", "E. Mustermann", "cannot-tell"],
  ["García López", "Juan", "Juan García", "cannot-tell"],
  ["García López", "Juan", "Juan García López", "same"],
  ["García López", "Juan", "Juan Lopez Garcia", "same"],
  // More than the credential has.
  ["Mustermann", "Erika", "Erika Anna Mustermann", "cannot-tell"],
  ["Mustermann", "Erika", "Erika Anna Muster", "in-part"],
  // One name twice is not two names.
  ["Peter", "Peter", "Peter Peter", "same"],
  ["Peter", "Peter", "Peter", "cannot-tell"],
  ["Peter", "Hans", "Peter Peter", "in-part"],
  ["Mustermann", "Erika", "Dr. Erika Mustermann", "same"],
  ["Mustermann", "Erika", "Frau Prof. Dr. Erika Mustermann", "same"],
  ["von der Leyen", "Ursula Gertrud", "Ursula von der Leyen", "same"],
  ["O’Brien", "Seán", "Sean O'Brien", "same"],
  ["Lévi-Strauss", "Claude", "Claude Levi Strauss", "same"],
  ["Lévi-Strauss", "Claude", "Claude Levistrauss", "same"],
  // ICAO writes two letters for one; so do those who copy from a passport.
  ["Müller", "Jörg", "Joerg Mueller", "same"],
  ["Mueller", "Joerg", "Jörg Müller", "same"],
  ["Müller", "Jörg", "Jorg Muller", "same"],
  ["Müller", "Jörg", "Jörg Mueller", "same"],
  ["Ødegård", "Bjørn", "Bjoern Oedegaard", "same"],
  ["Großmann", "Heß", "Hess Grossmann", "same"],
  ["Mu\u0308ller", "Jo\u0308rg", "Joerg Mueller", "same"],
  // Alike: a slip of the hand, another romanization, Đ as Dj, a name that ends by the sex.
  ["Mustermann", "Erika", "Erika Mustermenn", "cannot-tell"],
  ["Mustermann", "Erika", "Erica Musterman", "cannot-tell"],
  ["Ivanov", "Sergei", "Sergey Ivanov", "cannot-tell"],
  ["Ahmed", "Mohamed", "Muhammad Ahmad", "cannot-tell"],
  ["Đorđević", "Đurđa", "Djurdja Djordjevic", "cannot-tell"],
  ["Djordjevic", "Djurdja", "Đurđa Đorđević", "cannot-tell"],
  ["Ivanov", "Katerina", "Katerina Ivanova", "cannot-tell"],
  ["Li", "Wei", "Lu Bo", "different"],
  // Scripts.
  ["Шевченко", "Олександр", "Oleksandr Shevchenko", "same"],
  ["Shevchenko", "Oleksandr", "Олександр Шевченко", "same"],
  ["Шевченко", "Олександр", "Олександр Шевченко", "same"],
  ["Шевченко", "Олександр", "Тарас Шевченко", "in-part"],
  ["Шевченко", "Олександр", "Тарас Іваненко", "different"],
  ["Παπαδόπουλος", "Γεώργιος", "Μαρία Ιωάννου", "different"],
  ["Шевченко", "Олександр", "Taras Shevchenko", "cannot-tell"],
  ["Παπαδόπουλος", "Γεώργιος", "ΓΕΩΡΓΙΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ", "same"],
  ["王", "小明", "王小明", "same"],
  ["王", "小明", "Wang Xiaoming", "same"],
  ["王", "小明", "Li Xiaoming", "cannot-tell"],
  ["김", "민준", "김민준", "same"],
  ["Mustermann", "Erika", "ეერიკა", "cannot-tell"],
  ["Mustermann", "Erika", "\u202eErika Mustermann", "cannot-tell"],
])("%s / %s and %s: %s", ([family, given, claimed, comparison]) => {
  expect(compareNames({ family, given }, claimed.split("|"), han)).toBe(comparison);
});

test("a name in Han is not read without readings, and compared as it is written all the same", () => {
  expect(compareNames({ family: "王", given: "小明" }, ["Wang Xiaoming"])).toBe("cannot-tell");
  expect(compareNames({ family: "王", given: "小明" }, ["王小明"])).toBe("same");
});

test("whatever a name is, it is the same as itself, in either order, and never as another", () => {
  const word = fc.stringMatching(/^[A-Za-zäöüßéñø]{2,12}$/);
  fc.assert(
    fc.property(word, word, word, (family, given, other) => {
      expect(compareNames({ family, given }, [`${given} ${family}`], han)).toBe("same");
      expect(compareNames({ family, given }, [`${family} ${given}`], han)).toBe("same");
      const longer = `${given} ${family}${"q".repeat(3)}${other}`;
      expect(compareNames({ family, given }, [longer], han)).not.toBe("same");
    }),
  );
});
