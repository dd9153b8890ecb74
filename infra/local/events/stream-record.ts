import { randomUUID } from "node:crypto";
import type { TableChange } from "../servers/table-changes.ts";
import type { TableProperties } from "../servers/tables.ts";
import { REGION } from "../template/pseudo-parameters.ts";

type View = NonNullable<TableProperties["StreamSpecification"]>["StreamViewType"];

/** One record of a table's stream, as Lambda hands it to a function. */
export type StreamRecord = ReturnType<typeof streamRecord>;

/** Makes the record of a change. Sequence numbers order the records; the view decides which images it shows. */
export function streamRecord(
  change: TableChange,
  source: { view: View; sequence: number; arn: string; now: Date },
) {
  const { before, after, keys } = change;
  const { view, sequence, now } = source;
  const showsNew = view === "NEW_IMAGE" || view === "NEW_AND_OLD_IMAGES";
  const showsOld = view === "OLD_IMAGE" || view === "NEW_AND_OLD_IMAGES";
  return {
    eventID: randomUUID().replaceAll("-", ""),
    eventName: eventName(change),
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: REGION,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(now.getTime() / 1000),
      Keys: keys,
      ...(showsNew && after && { NewImage: after }),
      ...(showsOld && before && { OldImage: before }),
      SequenceNumber: String(sequence).padStart(21, "0"),
      SizeBytes: JSON.stringify(after ?? before).length,
      StreamViewType: view,
    },
    eventSourceARN: source.arn,
  };
}

function eventName({ before, after }: TableChange): "INSERT" | "MODIFY" | "REMOVE" {
  if (before === undefined) return "INSERT";
  return after === undefined ? "REMOVE" : "MODIFY";
}
