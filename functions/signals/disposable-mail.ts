import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SIGNAL_FILES } from "../../shared/environment-names.ts";
import { lineFinder } from "../../shared/identity/signals/line-finder.ts";
import type { SignalSources } from "../../shared/ports.ts";

/**
 * The list of disposable mail that was deployed beside the bundle. One that is missing fails the cold start, because the deployment is
 * not the one that was made.
 */
export const disposableMail = (folder: string): SignalSources["isListedMail"] =>
  lineFinder(readFileSync(join(folder, SIGNAL_FILES.disposableMail)));
