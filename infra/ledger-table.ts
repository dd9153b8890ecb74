import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from "aws-cdk-lib/aws-dynamodb";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { ENVIRONMENT, LEDGER_INDEXES } from "../shared/environment-names.ts";
import type { HookFunction } from "./hook-function.ts";
import { ERASED_ATTRIBUTES, PARTITIONS, SETTLED_ATTRIBUTES } from "./ledger-keys.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The ledger: one table that outlives the stack, and the narrow permissions that each kind of function has on it. */
export class LedgerTable extends Construct {
  readonly table: Table;
  readonly #key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#key = new Key(this, "Key", {
      description: "Encrypts the ledger at rest",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new Table(this, "Table", {
      partitionKey: text("pk"),
      sortKey: text("sk"),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryptionKey: this.#key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      stream: StreamViewType.NEW_IMAGE,
    });
    this.#addIndexes();
  }

  /** All are sparse; none projects personal data, nor what would make the index a second copy of the ledger. */
  #addIndexes(): void {
    this.table.addGlobalSecondaryIndex({
      indexName: LEDGER_INDEXES.outbox,
      partitionKey: text("outbox"),
      sortKey: text("outboxAt"),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: LEDGER_INDEXES.caseQueue,
      partitionKey: text("caseState"),
      sortKey: text("caseDueAt"),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ["accountId", "hook", "caseVersion"],
    });
    this.table.addLocalSecondaryIndex({
      indexName: LEDGER_INDEXES.idempotency,
      sortKey: text("idempotencyKey"),
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  /** Reads one check of an account by its number. */
  grantReadCheck(reader: HookFunction): void {
    this.#allowItems(reader, ["dynamodb:GetItem"], PARTITIONS.accounts);
  }

  /** Reads the checks of an account in order, newest first or last. */
  grantReadChecks(reader: HookFunction): void {
    this.#allowItems(reader, ["dynamodb:Query"], PARTITIONS.accounts);
  }

  /** Reads everything, finds a check by its idempotency key, puts checks and wrapped keys; never updates nor deletes one. */
  grantAppend(writer: HookFunction): void {
    this.#allowItems(writer, ["dynamodb:GetItem", "dynamodb:Query"], Object.values(PARTITIONS).flat());
    const { accounts, keys, challengeKey } = PARTITIONS;
    this.#allowItems(writer, ["dynamodb:PutItem"], [...accounts, ...keys, ...challengeKey]);
    this.#allowQueryOf(writer, LEDGER_INDEXES.idempotency);
    this.#allowEncrypt(writer);
  }

  /** Reads and puts the wrapped key of challenges, and no other. */
  grantChallengeKey(keeper: HookFunction): void {
    this.#allowItems(keeper, ["dynamodb:GetItem", "dynamodb:PutItem"], PARTITIONS.challengeKey);
    this.#allowEncrypt(keeper);
  }

  /**
   * Does what checks owe: reads them, writes links, takes back those of an account that was closed meanwhile, appends the review of a
   * linked account, removes markers and closes cases. An update reaches nothing that was attested; a put would, for IAM cannot tell a new check from an old one.
   */
  grantDeliver(deliverer: HookFunction): void {
    const { accounts, keys, links } = PARTITIONS;
    this.#allowItems(deliverer, ["dynamodb:GetItem"], [...accounts, ...keys]);
    this.#allowItems(deliverer, ["dynamodb:Query"], [...accounts, ...links]);
    this.#allowItems(deliverer, ["dynamodb:PutItem"], [...accounts, ...links]);
    this.#allowItems(deliverer, ["dynamodb:DeleteItem"], links);
    this.#allowQueryOf(deliverer, LEDGER_INDEXES.idempotency);
    this.#allowSettle(deliverer);
    this.#allowEncrypt(deliverer);
  }

  /** Delivers, and finds the checks that still owe something. */
  grantSweep(sweeper: HookFunction): void {
    this.grantDeliver(sweeper);
    this.#allowQueryOf(sweeper, LEDGER_INDEXES.outbox);
  }

  /**
   * Erases an account: reads its checks, closes it, destroys its wrapped key and deletes its links. It alone may remove a key, and
   * with no leave to unwrap one it can read no record.
   */
  grantErase(eraser: HookFunction): void {
    this.#allowItems(eraser, ["dynamodb:GetItem", "dynamodb:Query"], PARTITIONS.accounts);
    this.#allowItems(eraser, ["dynamodb:DeleteItem"], PARTITIONS.links);
    this.#allowUpdate(eraser, ERASED_ATTRIBUTES, ["NONE", "UPDATED_NEW"]);
    this.#allowEncrypt(eraser);
  }

  #allowSettle(settler: HookFunction): void {
    // An update that returned the whole item would read attributes outside the list.
    this.#allowUpdate(settler, SETTLED_ATTRIBUTES, ["NONE", "UPDATED_OLD", "UPDATED_NEW"]);
  }

  #allowUpdate(updater: HookFunction, attributes: string[], returned: string[]): void {
    updater.allow({
      actions: ["dynamodb:UpdateItem"],
      resources: [this.table.tableArn],
      conditions: {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": PARTITIONS.accounts },
        "ForAllValues:StringEquals": { "dynamodb:Attributes": attributes },
        StringEqualsIfExists: { "dynamodb:ReturnValues": returned },
      },
    });
  }

  /** Reads the stream of committed writes; answers its ARN. */
  grantStreamRead(reader: HookFunction): string {
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error("the ledger has no stream");
    this.table.grantStreamRead(reader);
    return tableStreamArn;
  }

  /** Reads which watchlist is in force, and nothing of any account. */
  grantPointerRead(reader: HookFunction): void {
    this.#allowItems(reader, ["dynamodb:GetItem"], PARTITIONS.pointer);
  }

  /** Moves the pointer to the watchlist in force. */
  grantPointerMove(mover: HookFunction): void {
    this.#allowItems(mover, ["dynamodb:GetItem", "dynamodb:PutItem"], PARTITIONS.pointer);
    this.#allowEncrypt(mover);
  }

  #allowItems(grantee: HookFunction, actions: string[], partitions: readonly string[]): void {
    this.#wire(grantee);
    grantee.allow({
      actions,
      resources: [this.table.tableArn],
      conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions } },
    });
    this.#allowKey(grantee, ["kms:Decrypt", "kms:DescribeKey"]);
  }

  #allowQueryOf(reader: HookFunction, index: string): void {
    reader.allow({ actions: ["dynamodb:Query"], resources: [`${this.table.tableArn}/index/${index}`] });
  }

  #wire(grantee: HookFunction): void {
    grantee.addEnvironment(ENVIRONMENT.ledgerTable, this.table.tableName);
    grantee.addEnvironment(ENVIRONMENT.idempotencyIndex, LEDGER_INDEXES.idempotency);
    grantee.addEnvironment(ENVIRONMENT.outboxIndex, LEDGER_INDEXES.outbox);
  }

  #allowEncrypt(grantee: HookFunction): void {
    this.#allowKey(grantee, ["kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"]);
  }

  /** DynamoDB uses the key in the name of its caller; the caller cannot use it any other way. */
  #allowKey(grantee: HookFunction, actions: string[]): void {
    const service = `dynamodb.${Stack.of(this).region}.amazonaws.com`;
    grantee.allow({
      actions,
      resources: [this.#key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": service } },
    });
  }
}
