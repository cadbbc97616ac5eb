/** `SAPLING_METRICS_TOKEN`: who has it may read `/metrics` from another machine. */

import { BadInput } from "./bad-input.ts";
import type { CliIo } from "./command.ts";

const SHORTEST = 20;
const LONGEST = 200;

export function metricsToken(env: CliIo["env"]): string | undefined {
  const token = env["SAPLING_METRICS_TOKEN"] || undefined;
  if (token !== undefined && !(/^[\x21-\x7e]+$/.test(token) && token.length >= SHORTEST && token.length <= LONGEST))
    throw BadInput.at(
      "SAPLING_METRICS_TOKEN",
      { zh: "须为 20 到 200 个可见字符", en: "is 20 to 200 visible characters" },
      { zh: "例如 openssl rand -hex 24", en: "for example openssl rand -hex 24" },
    );
  return token;
}
