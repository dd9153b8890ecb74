import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from "@aws-sdk/client-kms";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { DataKey, KeyVault } from "../../shared/ports.ts";
import { accountPartition, type Item } from "./check-item.ts";
import { onceMade } from "./once-made.ts";

/** Where wrapped keys are kept, and what wraps them. */
export type KeyVaultSettings = {
  dynamoDb: DynamoDBClient;
  kms: KMSClient;
  tableName: string;
  dataKeyId: string;
};

/** A wrapped key: its item, and the encryption context it is bound to. */
type VaultEntry = { pk: string; sk: string; context: Record<string, string> };

/** Where the account's data key lies wrapped; removing `wrappedKey` from it erases the person and keeps the proof. */
const accountEntry = (accountId: string): VaultEntry => ({
  pk: accountPartition(accountId),
  sk: "key",
  context: { purpose: "account-data", account: accountId },
});

/** Primary key of the item that holds the account's wrapped key. It is never deleted: another key would be made in its place. */
export function accountKeyItem(accountId: string): Item {
  const { pk, sk } = accountEntry(accountId);
  return marshall({ pk, sk });
}

const REQUEST_MAC: VaultEntry = { pk: "keys", sk: "request-mac", context: { purpose: "request-mac" } };
const LINK: VaultEntry = { pk: "keys", sk: "link", context: { purpose: "link" } };
/** In a partition of its own: the function that makes challenges for anybody may put this key, and no other. */
const CHALLENGE: VaultEntry = {
  pk: "keys#challenge",
  sk: "challenge",
  context: { purpose: "challenge" },
};

/** Keys wrapped by KMS in the ledger. The keys of MACs, links and challenges are unwrapped once a process; an account's at each use. */
export function kmsKeyVault(settings: KeyVaultSettings): KeyVault {
  return {
    accountKey: (accountId) => openOrMake(settings, accountEntry(accountId)),
    async existingAccountKey(accountId) {
      const wrapped = await read(settings, accountEntry(accountId));
      return wrapped?.key && unwrap(settings, accountEntry(accountId), wrapped.key);
    },
    requestMacKey: onceMade(() => openOrMake(settings, REQUEST_MAC)),
    linkKey: onceMade(() => openOrMake(settings, LINK)),
    challengeKey: onceMade(() => openOrMake(settings, CHALLENGE)),
  };
}

/** The same keys, of which none is made: a key that does not exist throws. */
export function kmsKeyOpener(settings: KeyVaultSettings): KeyVault {
  const opened = async (entry: VaultEntry) => requireKey(await open(settings, entry));
  return {
    accountKey: (accountId) => opened(accountEntry(accountId)),
    existingAccountKey: kmsKeyVault(settings).existingAccountKey,
    requestMacKey: onceMade(() => opened(REQUEST_MAC)),
    linkKey: onceMade(() => opened(LINK)),
    challengeKey: onceMade(() => opened(CHALLENGE)),
  };
}

async function openOrMake(settings: KeyVaultSettings, entry: VaultEntry): Promise<DataKey> {
  return (
    (await open(settings, entry)) ?? (await make(settings, entry)) ?? requireKey(await open(settings, entry))
  );
}

/** The key in the clear; undefined when its item does not exist. Throws when the item's key has been destroyed. */
async function open(settings: KeyVaultSettings, entry: VaultEntry) {
  const wrapped = await read(settings, entry);
  return wrapped && unwrap(settings, entry, requireKey(wrapped.key));
}

/** The wrapped key, which is absent when it has been destroyed; undefined when its item does not exist. */
async function read({ dynamoDb, tableName }: KeyVaultSettings, { pk, sk }: VaultEntry) {
  const { Item } = await dynamoDb.send(
    new GetItemCommand({ TableName: tableName, Key: marshall({ pk, sk }), ConsistentRead: true }),
  );
  return Item && { key: Item["wrappedKey"]?.B };
}

async function unwrap({ kms, dataKeyId }: KeyVaultSettings, { context }: VaultEntry, wrapped: Uint8Array) {
  const { Plaintext } = await kms.send(
    new DecryptCommand({ KeyId: dataKeyId, CiphertextBlob: wrapped, EncryptionContext: context }),
  );
  return requireKey(Plaintext);
}

/** A new key; undefined when another process has made it first. */
async function make(
  { dynamoDb, kms, tableName, dataKeyId }: KeyVaultSettings,
  { pk, sk, context }: VaultEntry,
) {
  const { Plaintext, CiphertextBlob } = await kms.send(
    new GenerateDataKeyCommand({ KeyId: dataKeyId, KeySpec: "AES_256", EncryptionContext: context }),
  );
  const Item = marshall({ pk, sk, wrappedKey: requireKey(CiphertextBlob) });
  try {
    await dynamoDb.send(
      new PutItemCommand({ TableName: tableName, Item, ConditionExpression: "attribute_not_exists(pk)" }),
    );
    return requireKey(Plaintext);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

function requireKey(key: Uint8Array | undefined): Uint8Array {
  if (!key) throw new Error("expected a data key, but it is gone");
  return key;
}
