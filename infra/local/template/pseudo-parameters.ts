/** Account and region of the embedded servers; the account is the one that the embedded SQS puts in its addresses. */
export const ACCOUNT_ID = "000000000000";
export const REGION = "us-east-1";

/** CloudFormation's pseudo parameters as the local stack sees them. */
export const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  "AWS::AccountId": ACCOUNT_ID,
  "AWS::Region": REGION,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackName": "local",
  "AWS::StackId": `arn:aws:cloudformation:${REGION}:${ACCOUNT_ID}:stack/local/local`,
};

/** The ARN of a local resource. */
export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${REGION}:${ACCOUNT_ID}:${resource}`;
