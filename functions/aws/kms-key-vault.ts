import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from "@aws-sdk/client-kms";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { DataKey, KeyVault } from "../../shared/ports.ts";
import { accountPartition } from "./check-item.ts";

/** Where wrapped keys are kept, and what wraps them. */
export type KeyVaultSettings = {
  dynamoDb: DynamoDBClient;
  kms: KMSClient;
  tableName: string;
  dataKeyId: string;
};

/** A wrapped key: its item, and the encryption context it is bound to. */
type VaultEntry = { pk: string; sk: string; context: Record<string, string> };

/** The item in which the account's data key lies wrapped; destroying `wrappedKey` erases the person and keeps the proof. */
const accountEntry = (accountId: string): VaultEntry => ({
  pk: accountPartition(accountId),
  sk: "key",
  context: { purpose: "account-data", account: accountId },
});

const REQUEST_MAC: VaultEntry = { pk: "keys", sk: "request-mac", context: { purpose: "request-mac" } };

/** Keys wrapped by KMS in the ledger. The MAC key is unwrapped once a process; an account's key at each use. */
export function kmsKeyVault(settings: KeyVaultSettings): KeyVault {
  let macKey: Promise<DataKey> | undefined;
  return {
    accountKey: (accountId) => openOrMake(settings, accountEntry(accountId)),
    requestMacKey() {
      macKey ??= openOrMake(settings, REQUEST_MAC).catch((error: unknown) => {
        // A failed unwrap must not be remembered: the next call tries again.
        macKey = undefined;
        throw error;
      });
      return macKey;
    },
  };
}

async function openOrMake(settings: KeyVaultSettings, entry: VaultEntry): Promise<DataKey> {
  return (
    (await open(settings, entry)) ?? (await make(settings, entry)) ?? requireKey(await open(settings, entry))
  );
}

/** The key in the clear; undefined when its item does not exist. Throws when the item's key has been destroyed. */
async function open(
  { dynamoDb, kms, tableName, dataKeyId }: KeyVaultSettings,
  { pk, sk, context }: VaultEntry,
) {
  const { Item } = await dynamoDb.send(
    new GetItemCommand({ TableName: tableName, Key: marshall({ pk, sk }), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const wrapped = requireKey(Item["wrappedKey"]?.B);
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
