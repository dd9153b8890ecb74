import { expect, test } from "vitest";
import { globalAddress } from "../../../functions/signals/global-address.ts";

test.for(["8.8.8.8", "81.2.69.142", "2a02:8070::1", "2001:4860:4860::8888"])(
  "%s is of the public network",
  (ip) => {
    expect(globalAddress(ip)).toBe(ip);
  },
);

test("an IPv4 address written as IPv6 is itself", () => {
  expect(globalAddress("::ffff:8.8.8.8")).toBe("8.8.8.8");
  expect(globalAddress("::FFFF:10.0.0.1")).toBeUndefined();
});

// Both ends of each block, where the neighbour is of the public network.
test.for([
  ["9.255.255.255", "10.0.0.0"],
  ["11.0.0.0", "10.255.255.255"],
  ["100.63.255.255", "100.64.0.0"],
  ["172.15.255.255", "172.16.0.0"],
  ["172.32.0.0", "172.31.255.255"],
  ["192.167.255.255", "192.168.0.0"],
  ["198.17.255.255", "198.18.0.0"],
  ["223.255.255.255", "224.0.0.0"],
  ["2001:200::", "2001:1ff:ffff::"],
  ["2001:db7:ffff::", "2001:db8::"],
] as const)("%s is of the public network, and %s is not", ([inside, outside]) => {
  expect([globalAddress(inside), globalAddress(outside)]).toEqual([inside, undefined]);
});

test.for([
  "0.0.0.0",
  "127.0.0.1",
  "169.254.1.1",
  "192.0.2.7",
  "203.0.113.9",
  "255.255.255.255",
  "::",
  "::1",
  "fe80::1",
  "fd00::1",
  "ff02::1",
  "2001:db8::7",
  "8.8.8",
  "8.8.8.8.8",
  "eight",
  "",
])("`%s` is private, reserved or none", (ip) => {
  expect(globalAddress(ip)).toBeUndefined();
});
