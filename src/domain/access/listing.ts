/** Who may put a case under listed supervision (挂牌督办), and take it off again: the plan leaves it to the office. */

import type { Text } from "../labels.ts";
import type { Grant } from "./principal.ts";

/** The bureau that handles a case does not order its own supervision. `grants`: those that open the register. */
export const whyNotList = (grants: readonly Pick<Grant, "role">[]): Text | null =>
  grants.some(({ role }) => role !== "venues")
    ? null
    : {
        zh: "挂牌督办和解除督办由统筹办公室办理",
        en: "The coordinating office puts cases under listed supervision and ends it",
      };
