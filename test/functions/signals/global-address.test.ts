import fc from "fast-check";
import { expect, test } from "vitest";
import { globalAddress } from "../../../functions/signals/global-address.ts";

test.for(["8.8.8.8", "81.2.69.142", "2a02:8070::1", "2001:4860:4860::8888"])(
  "%s is of the public network",
  (ip) => {
    expect(globalAddress(ip)).toBe(ip);
  },
);

test.for([
  "::ffff:81.2.69.1",
  "::FFFF:5102:4501",
  "0:0:0:0:0:ffff:81.2.69.1",
  "0000:0000:0000:0000:0000:ffff:5102:4501",
  "64:ff9b::5102:4501",
  "64:ff9b::81.2.69.1",
  "2002:5102:4501::1",
  "2002:5102:4501:0:1:2:3:4",
])("%s is the IPv4 address that it carries", (ip) => {
  expect(globalAddress(ip)).toBe("81.2.69.1");
});

test.for(["::ffff:10.0.0.1", "::ffff:a00:1", "64:ff9b::a00:1", "2002:a00:1::1", "2002:7f00:1::"])(
  "%s carries one that is private",
  (ip) => {
    expect(globalAddress(ip)).toBeUndefined();
  },
);

// Beside each prefix.
test.for(["::fffe:5102:4501", "::1:ffff:5102:4501", "64:ff9b::1:5102:4501", "2003:5102:4501::1"])(
  "%s carries none",
  (ip) => {
    expect(globalAddress(ip)).toBe(ip);
  },
);

test("an IPv4 address is the same whatever the spelling of the IPv6 address that carries it", () => {
  fc.assert(
    fc.property(fc.ipV4(), (ipv4) => {
      const [a = 0, b = 0, c = 0, d = 0] = ipv4.split(".").map(Number);
      const groups = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      const carried = [`::ffff:${ipv4}`, `::ffff:${groups}`, `0:0:0:0:0:FFFF:${groups}`, `2002:${groups}::`];
      expect(carried.map(globalAddress)).toEqual(carried.map(() => globalAddress(ipv4)));
    }),
  );
});

test("an address of one link is not of the public network", () => {
  expect(globalAddress("fe80::1%eth0")).toBeUndefined();
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
