import { expect, test } from "vitest";
import { Refusal } from "../../../../infra/local/refusal.ts";
import { type References, resolve } from "../../../../infra/local/template/intrinsics.ts";

const references: References = {
  ref: (name) => `ref:${name}`,
  attribute: (id, name) => `${id}#${name}`,
  mapping: (...path) => path.join("/"),
};

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is how CloudFormation writes them
test.for<[unknown, unknown]>([
  [{ Ref: "Table" }, "ref:Table"],
  [{ "Fn::GetAtt": ["Table", "Arn"] }, "Table#Arn"],
  [{ "Fn::GetAtt": "Table.Stream.Arn" }, "Table#Stream.Arn"],
  [{ "Fn::Join": [":", ["a", { Ref: "B" }]] }, "a:ref:B"],
  [{ "Fn::Select": ["1", { "Fn::Split": ["/", "a/b"] }] }, "b"],
  [{ "Fn::Sub": "${A}-${B.Arn}-${!C}" }, "ref:A-B#Arn-${C}"],
  [{ "Fn::Sub": ["${x}", { x: { Ref: "Y" } }] }, "ref:Y"],
  [{ "Fn::FindInMap": ["Map", { Ref: "AWS::Region" }, "value"] }, "Map/ref:AWS::Region/value"],
  [
    [{ deep: { Ref: "A" } }, 1, null, true],
    [{ deep: "ref:A" }, 1, null, true],
  ],
  // Two keys are no intrinsic, whatever they are called.
  [
    { Ref: "A", other: 1 },
    { Ref: "A", other: 1 },
  ],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
])("%j resolves to %j", ([value, resolved]) => {
  expect(resolve(value, references)).toEqual(resolved);
});

test.for([
  { "Fn::If": ["Condition", 1, 2] },
  { "Fn::ImportValue": "other" },
  { "Fn::Select": ["2", ["only", "two"]] },
  "{{resolve:secretsmanager:a}}",
  { "Fn::Join": ["", ["{{resolve:ssm:a}}"]] },
])("rejects %j", (value) => {
  expect(() => resolve(value, references)).toThrow(Refusal);
});
