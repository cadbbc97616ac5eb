/** OpenID Connect, where the office has an issuer: set in the environment, because a secret on a command line is seen by all. */

import type { OpenidSettings } from "../server/accounts/openid.ts";
import { BadInput } from "./bad-input.ts";
import type { CliIo } from "./command.ts";

const PREFIX = "SAPLING_OPENID";

/** Undefined: not set. */
export function openidFrom(env: CliIo["env"]): OpenidSettings | undefined {
  const issuer = env[`${PREFIX}_ISSUER`];
  if (!issuer) return undefined;
  const clientId = env[`${PREFIX}_CLIENT_ID`];
  const clientSecret = env[`${PREFIX}_CLIENT_SECRET`];
  if (!URL.canParse(issuer) || !clientId || !clientSecret)
    throw new BadInput({
      zh: `${PREFIX}_ISSUER 须为网址，并同时设置 ${PREFIX}_CLIENT_ID 与 ${PREFIX}_CLIENT_SECRET`,
      en: `${PREFIX}_ISSUER is an address, and ${PREFIX}_CLIENT_ID and ${PREFIX}_CLIENT_SECRET are set with it`,
    });
  return { issuer, clientId, clientSecret, label: env[`${PREFIX}_LABEL`] || new URL(issuer).hostname };
}
