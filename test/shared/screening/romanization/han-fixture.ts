import { buildHanReadings } from "../../../../shared/screening/romanization/build-han-readings.ts";
import { openHanReadings } from "../../../../shared/screening/romanization/han-readings.ts";
import { latinReadings } from "../../../../shared/screening/romanization/latin-readings.ts";

const { syllables, ids } = buildHanReadings();

export const HAN = openHanReadings(syllables, ids);

/** The readings of a name with the readings of Han as the compiler makes them. */
export const read = (name: string): readonly string[] => latinReadings(name, HAN);
