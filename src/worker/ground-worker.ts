/** The thread that reads the ground of a new county: fetched when somebody founds one. */

import { expose } from "comlink";
import { readGround } from "../io/new-county/read-ground.ts";

expose({ ground: readGround });
