import { writeFileSync } from "node:fs";
import { LEDGER_INDEXES } from "../../../shared/environment-names.ts";
import { parseCheckId } from "../../../shared/ledger/ids.ts";
import { dynamoDb, kms } from "../../aws/clients.ts";
import { dynamoChecks } from "../../aws/dynamo-ledger.ts";
import { kmsKeyVault } from "../../aws/kms-key-vault.ts";
import { unavailable } from "../../aws/unavailable.ts";
import { failUsage } from "../fail-usage.ts";
import { openAttestedRecord, type RecordFailure, type RecordPorts } from "./attested-record.ts";
import { readOptions } from "./read-options.ts";

const USAGE = "usage: npm run policy -- record ID --table NAME --data-key KEY [--out FILE]";

const TEXT = { type: "string" } as const;
const OPTIONS = { table: TEXT, "data-key": TEXT, out: TEXT } as const;

const FAILURES = {
  "no-check": "the ledger has no check of this id",
  erased: "the account's key was destroyed, so its records are erased for ever",
  unopenable: "the record does not open: it, its check or the key is not the one with which it was sealed",
  "not-attested": "the record opens, but the check's attestation does not commit to it",
} as const satisfies Record<RecordFailure, string>;

/** Owner only: a record holds personal data in the clear. */
const PRIVATE_MODE = 0o600;

/**
 * Takes a decision record out of the ledger, in the clear. Exit codes: 0 opened and as attested, 1 there is no such record,
 * 2 wrong usage, or AWS does not serve.
 */
export async function takeRecord(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  const { table: tableName, "data-key": dataKeyId, out } = values;
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0 || tableName === undefined || dataKeyId === undefined)
    return failUsage(USAGE);
  const key = parseCheckId(id) ?? failUsage("the id of a check is that of its attestation, such as acme.1");
  const opened = await openAttestedRecord(recordPorts(tableName, dataKeyId), key).catch(refuse);
  if (!opened.ok) {
    console.error(`${id}: ${FAILURES[opened.failure]}`);
    return 1;
  }
  write(`${JSON.stringify(opened.value)}\n`, out);
  console.error(`${id}: as attested; npm run verify tells whether the attestation is genuine`);
  return 0;
}

function recordPorts(tableName: string, dataKeyId: string): RecordPorts {
  const clients = { dynamoDb: dynamoDb(), kms: kms() };
  return {
    ledger: dynamoChecks({
      client: clients.dynamoDb,
      tableName,
      idempotencyIndex: LEDGER_INDEXES.idempotency,
    }),
    keys: kmsKeyVault({ ...clients, tableName, dataKeyId }),
  };
}

function refuse(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  // The SDK has no error of its own for a region that is missing, or is none.
  if (error.message.startsWith("Region ")) return failUsage("AWS_REGION says in which region the ledger is");
  if (!unavailable(error)) throw error;
  return failUsage(`AWS does not serve this: ${error.name}`);
}

function write(text: string, file: string | undefined): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    // A file that is there could be readable by others.
    writeFileSync(file, text, { mode: PRIVATE_MODE, flag: "wx" });
  } catch {
    failUsage(`the file ${file} cannot be written, or is there already`);
  }
}
