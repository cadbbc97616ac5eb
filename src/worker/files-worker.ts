/** The thread that reads files: fetched with the first one, one for each reading. */

import { expose } from "comlink";
import { createRemoteFiles } from "./files-remote.ts";

expose(createRemoteFiles());
