import { expect, test } from "vitest";
import { addressIn } from "../../../shared/watchlist/address-form.ts";

test.for([
  ["Room 12, 3/F Example Tower, 5 First Road, Kowloon, Hong Kong", "all of it"],
  ["Flat 3, 10 First Street, Nowhere Town", "all of it"],
  ["Example Lane 5, Springfield, Canada", "all of it"],
  ["PL 12, Springfield 00100, Finland", "all of it"],
  ["7 First Street, Springfield, Russia, 101000", "all of it"],
  ["No. 7 Example Palace, Deira, Dubai U.A.E.", "all of it"],
  ["and 7 First Street, Springfield, Russia 101000", "7 First Street, Springfield, Russia 101000"],
  [
    "7 First Street, Springfield, Ukraine (See alternate address in Russia)",
    "7 First Street, Springfield, Ukraine",
  ],
  ["Example Works. 7 First Street, Springfield, Russia", "7 First Street, Springfield, Russia"],
  // The full stop of an abbreviation ends no name.
  ["Zastavskaya St. 15, Springfield, Russia", "all of it"],
] as const)("finds the address in `%s`", ([name, address]) => {
  expect(addressIn(name)).toBe(address === "all of it" ? name : address);
});

test.for([
  "Example Works Co., Ltd.",
  "100 Main Street, LLC",
  "48th Research Institute, Springfield",
  "Example University, 5th Academy, 12 Research Institute",
  "Address 07",
  "DOE, John",
  "Brigade 313",
  "Example Trading Company, Building Materials Branch 5",
  "First Street, Springfield, Russia",
  `7 First Street, ${"Springfield ".repeat(40)}, Russia`,
])("finds no address in `%s`", (name) => {
  expect(addressIn(name)).toBeUndefined();
});
