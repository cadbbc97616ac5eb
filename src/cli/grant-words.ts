/** A grant as it is typed: `640121:venues`, narrowed by `;townships=…;registers=…;desks=…`. */

import { type Grant, roles } from "../domain/access/principal.ts";
import { changeRegisters } from "../domain/change/change.ts";
import { desks } from "../domain/labels.ts";
import { BadInput } from "./bad-input.ts";

const wrong = (text: string, says: { zh: string; en: string }): BadInput =>
  BadInput.at(`--grant ${text}`, says, {
    zh: "写成 640121:venues 或 640121:office;townships=640121100,640121101",
    en: "write 640121:venues or 640121:office;townships=640121100,640121101",
  });

const narrowing = { townships: null, registers: changeRegisters, desks } as const;
type Narrowing = keyof typeof narrowing;
const isNarrowing = (name: string): name is Narrowing => Object.hasOwn(narrowing, name);

function narrowedBy(text: string, part: string): Partial<Grant> {
  const [name = "", list = ""] = part.split("=");
  const values = list.split(",").filter(Boolean);
  if (!isNarrowing(name) || values.length === 0)
    throw wrong(text, { zh: `不认得“${part}”`, en: `“${part}” is not known` });
  const allowed: readonly string[] | null = narrowing[name];
  const strange = values.find((value) => allowed !== null && !allowed.includes(value));
  if (strange !== undefined) throw wrong(text, { zh: `不认得“${strange}”`, en: `“${strange}” is not known` });
  return { [name]: values };
}

export function grantFrom(text: string): Grant {
  const [head = "", ...parts] = text.split(";");
  const [county = "", name = ""] = head.split(":");
  const role = roles.find((one) => one === name);
  if (!role)
    throw wrong(text, {
      zh: `没有角色“${name}”（${roles.join("、")}）`,
      en: `no role “${name}” (${roles.join(", ")})`,
    });
  if (county !== "*" && !/^\d{6}$/.test(county))
    throw wrong(text, { zh: "先写县的代码，或 *", en: "the county's code first, or *" });
  return Object.assign({ county, role }, ...parts.map((part) => narrowedBy(text, part)));
}

/** As it is typed. */
export const grantText = ({ county, role, ...more }: Grant): string =>
  [`${county}:${role}`, ...Object.entries(more).map(([name, values]) => `${name}=${values.join(",")}`)].join(";");
