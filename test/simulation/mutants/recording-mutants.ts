// biome-ignore-all lint/suspicious/noTemplateCurlyInString: lines of the product are quoted here, templates and all.

import type { Mutant } from "./mutant.ts";

const LEDGER = "functions/aws/dynamo-ledger.ts";
const KEYS = "functions/aws/kms-key-vault.ts";
const RECORD = "shared/ledger/record-once.ts";
const DELIVER = "shared/ledger/deliver-owed.ts";

/** Mistakes in how checks are recorded, kept, and delivered. */
export const RECORDING_MUTANTS: readonly Mutant[] = [
  {
    name: "the commit has no condition",
    file: LEDGER,
    from: `new PutItemCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(pk)" }),`,
    to: "new PutItemCommand({ TableName, Item }),",
  },
  {
    name: "a commit that came too late is taken for done",
    file: LEDGER,
    from: `return failure("number-taken");`,
    to: "return success(undefined);",
  },
  {
    name: "the newest check is read eventually",
    file: LEDGER,
    from: "      ConsistentRead: true,\n      ScanIndexForward: false,",
    to: "      ScanIndexForward: false,",
  },
  {
    name: "the oldest check is taken for the newest",
    file: LEDGER,
    from: "ScanIndexForward: false",
    to: "ScanIndexForward: true",
  },
  {
    name: "the idempotency key is read eventually",
    file: LEDGER,
    from: "          ConsistentRead: true,\n          Limit: 1,\n        }),\n      );\n      const key",
    to: "          Limit: 1,\n        }),\n      );\n      const key",
  },
  {
    name: "what is owed is read eventually",
    file: LEDGER,
    from: "Key: checkKeyItem(key), ConsistentRead: true }),",
    to: "Key: checkKeyItem(key) }),",
  },
  {
    name: "one marker stands for all effects",
    file: LEDGER,
    from: "if (await removeFromOutbox(key, [marker])) return;",
    to: "if (await removeFromOutbox(key, MARKERS)) return;",
  },
  {
    name: "the outbox forgets a check while a marker stands",
    file: LEDGER,
    from: "      ...others(settled).map((marker) => `attribute_not_exists(${marker})`),\n",
    to: "",
  },
  {
    name: "a marker that stands beside another never goes",
    file: LEDGER,
    from: "      await updateIf(client, { TableName, Key: checkKeyItem(key), ...remove });\n",
    to: "      void remove;\n",
  },
  {
    name: "a case that was replaced is opened again",
    file: LEDGER,
    from: `":superseded": "SUPERSEDED"`,
    to: `":superseded": "OPEN"`,
  },
  {
    name: "a case is closed as often as it is asked for",
    file: LEDGER,
    from: `ConditionExpression: "caseState IN (:open, :awaiting)"`,
    to: `ConditionExpression: "attribute_exists(caseState)"`,
  },
  {
    name: "a key in the vault is overwritten",
    file: KEYS,
    from: `new PutItemCommand({ TableName: tableName, Item, ConditionExpression: "attribute_not_exists(pk)" }),`,
    to: "new PutItemCommand({ TableName: tableName, Item }),",
  },
  {
    name: "whoever made a key too late uses it nevertheless",
    file: KEYS,
    from: "if (error instanceof ConditionalCheckFailedException) return undefined;",
    to: "if (error instanceof ConditionalCheckFailedException) return requireKey(Plaintext);",
  },
  {
    name: "a failure is remembered",
    file: "functions/aws/once-made.ts",
    from: "      made = undefined;\n",
    to: "",
  },
  {
    name: "a message that was not sent is taken for sent",
    file: "functions/aws/sqs-escalations.ts",
    from: "MessageBody: JSON.stringify(message) }));",
    to: "MessageBody: JSON.stringify(message) })).catch(() => {});",
  },
  {
    name: "the key is read before the newest check",
    file: RECORD,
    from: "    const newest = await ports.ledger.newestCheck(call.accountId);\n    const earlier = await ports.ledger.checkByIdempotencyKey(call.accountId, call.idempotencyKey);",
    to: "    const earlier = await ports.ledger.checkByIdempotencyKey(call.accountId, call.idempotencyKey);\n    const newest = await ports.ledger.newestCheck(call.accountId);",
  },
  {
    name: "the key is not looked up",
    file: RECORD,
    from: "if (earlier) return replay",
    to: "if (earlier && call.now.getTime() < 0) return replay",
  },
  {
    name: "an answer goes out whether its check is written or not",
    file: RECORD,
    from: "if (written.ok) return success",
    to: "if (written) return success",
  },
  {
    name: "a reused key gets the other body's answer",
    file: RECORD,
    from: "return sameMac(earlier.requestMac, mac)",
    to: "return sameMac(mac, mac)",
  },
  {
    name: "MACs of one length are alike",
    file: "shared/ledger/request-mac.ts",
    from: "return a.length === b.length && timingSafeEqual(a, b);",
    to: "return a.length === b.length;",
  },
  {
    name: "the MAC is not over the body",
    file: "shared/ledger/request-mac.ts",
    from: "canonicalJson({ hook, accountId, body })",
    to: "canonicalJson({ hook, accountId, body: typeof body })",
  },
  {
    name: "a marker goes before its effect",
    file: DELIVER,
    from: "    await EFFECTS[marker](ports, check, on);\n    await ports.outbox.settle(key, marker);",
    to: "    await ports.outbox.settle(key, marker);\n    await EFFECTS[marker](ports, check, on);",
  },
  {
    name: "linked accounts are looked at before the links are written",
    file: DELIVER,
    from: "    if (!isClosed) await Promise.all(links.map((token) => ports.links.link(token, accountId)));\n",
    to: "    if (!isClosed) {\n      await reviewExposure(ports, { trigger: check, newest: await newestCheck() }, on);\n      await Promise.all(links.map((token) => ports.links.link(token, accountId)));\n      return;\n    }\n",
  },
  {
    name: "nobody waits for the links",
    file: DELIVER,
    from: "await Promise.all(links.map((token) => ports.links.link(token, accountId)));",
    to: "void Promise.allSettled(links.map((token) => ports.links.link(token, accountId)));",
  },
  {
    name: "the relay gives nothing back",
    file: "functions/relay/relay-records.ts",
    from: "        batchItemFailures.push({ itemIdentifier: record.itemIdentifier });\n",
    to: "",
  },
  {
    name: "the sweeper stops where something fails",
    file: "functions/sweeper/sweep.ts",
    from: "      failed += 1;\n",
    to: "      throw error;\n",
  },
  {
    name: "a request is logged",
    file: "functions/hook.ts",
    from: `log("check-started", { requestId, hook: name });`,
    to: `log("check-started", { requestId, hook: event.body ?? name });`,
  },
  {
    name: "a message tells what was decided on",
    file: DELIVER,
    from: "      hook: check.hook,\n",
    to: "      hook: `${check.hook} ${check.outcome}`,\n",
  },
];
