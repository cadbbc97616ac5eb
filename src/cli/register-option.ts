/** A register as a user names it: by its identifier or its Chinese name. */

import { type RegisterId, registerIds, tableOf } from "../domain/registers/index.ts";
import { BadInput } from "./bad-input.ts";

export function registerFrom(word: string): RegisterId {
  const found = registerIds.find((id) => id === word || tableOf(id).zh === word);
  if (found) return found;
  throw BadInput.at(
    word,
    { zh: "没有这个台账", en: "there is no such register" },
    { zh: registerIds.map((id) => tableOf(id).zh).join("、"), en: `one of: ${registerIds.join(", ")}` },
  );
}
