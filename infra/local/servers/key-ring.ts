import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import type { Resource } from "../template/stack.ts";
import { generateKey, StoredKey } from "./kms-keys.ts";

/** Properties of `AWS::KMS::Key`: a symmetric key or a P-256 signing key. */
export const KeyProperties = z.union([
  z.strictObject({ KeySpec: z.literal("ECC_NIST_P256"), KeyUsage: z.literal("SIGN_VERIFY") }),
  z.strictObject({
    KeySpec: z.literal("SYMMETRIC_DEFAULT").default("SYMMETRIC_DEFAULT"),
    KeyUsage: z.literal("ENCRYPT_DECRYPT").default("ENCRYPT_DECRYPT"),
  }),
]);

/** Properties of `AWS::KMS::Alias`. */
export const AliasProperties = z.strictObject({ AliasName: z.string(), TargetKeyId: z.string() });

/** Keys by key id, and aliases of them. */
export type KeyRing = {
  create(keyId: string, spec: StoredKey["spec"]): void;
  alias(name: string, target: string): void;
  /** A key by its id, ARN, alias or alias ARN. */
  find(id: string): { keyId: string; key: StoredKey } | undefined;
};

const lastSegment = (id: string): string => id.slice(id.lastIndexOf("/") + 1);

/** Opens a key ring; with a file its keys last, readable by the owner only. */
export function openKeyRing(file: string | undefined): KeyRing {
  const keys: Record<string, StoredKey> =
    file !== undefined && existsSync(file)
      ? z.record(z.string(), StoredKey).parse(JSON.parse(readFileSync(file, "utf8")))
      : {};
  const aliases = new Map<string, string>();
  return {
    create(keyId, spec) {
      if (keys[keyId] !== undefined) return;
      keys[keyId] = generateKey(spec);
      if (file !== undefined) writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
    },
    alias: (name, target) => void aliases.set(name, lastSegment(target)),
    find(id) {
      const aliasAt = id.indexOf("alias/");
      const keyId = aliasAt < 0 ? lastSegment(id) : aliases.get(id.slice(aliasAt));
      const key = keyId === undefined ? undefined : keys[keyId];
      return keyId === undefined || key === undefined ? undefined : { keyId, key };
    },
  };
}

/** Creates the keys of a template. */
export const createKeys = (
  ring: KeyRing,
  keys: readonly Resource<z.infer<typeof KeyProperties>>[],
  keyIdOf: (logicalId: string) => string,
): void => {
  for (const { id, properties } of keys) ring.create(keyIdOf(id), properties.KeySpec);
};
