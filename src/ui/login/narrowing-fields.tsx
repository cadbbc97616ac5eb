/** What narrows one role of an account: its desks, the registers and townships that it may change. */

import { type Narrowing, narrowedBy, narrowings } from "../../domain/access/narrowing.ts";
import type { Grant } from "../../domain/access/principal.ts";
import { roleRights } from "../../domain/access/role-rights.ts";
import { deskLabels } from "../../domain/labels.ts";
import { registers } from "../../domain/registers/index.ts";
import { useCounty } from "../context.ts";
import { usePick } from "../i18n.ts";
import { useSay } from "./text.ts";

interface Option {
  readonly id: string;
  readonly name: string;
}

/** What a role could be narrowed to; a list of one or none is no choice. */
function useOptions({ role, county: where }: Grant): Readonly<Record<Narrowing, readonly Option[]>> {
  const say = useSay();
  const pick = usePick();
  const county = useCounty();
  const { desks, writes } = roleRights[role];
  const here = county && where === county.pack.adcode && writes.length > 0 ? county.registers.township : [];
  return {
    desks: desks.map((id) => ({ id, name: pick(deskLabels[id]) })),
    registers: writes.map((id) => ({ id, name: id === "rule" ? say("ruleRegister") : pick(registers[id]) })),
    townships: here.map(({ id, name }) => ({ id, name: name ?? id })),
  };
}

const words = { desks: "narrowDesks", registers: "narrowRegisters", townships: "narrowTownships" } as const;

export function NarrowingFields({ grant, onChange }: { grant: Grant; onChange: (grant: Grant) => void }) {
  const say = useSay();
  const options = useOptions(grant);
  const kinds = narrowings.filter((by) => options[by].length > 1);
  if (kinds.length === 0) return null;
  const narrowed = kinds.some((by) => grant[by] !== undefined);
  return (
    <details className="lo-narrow" open={narrowed}>
      <summary>
        {say(grant.role)} · {say(narrowed ? "narrowed" : "narrow")}
      </summary>
      {kinds.map((by) => {
        const chosen: readonly string[] = grant[by] ?? [];
        const all = options[by].map(({ id }) => id);
        return (
          <fieldset className="lo-roles" key={by}>
            <legend className="soft">
              {say(words[by])} {chosen.length === 0 ? say("narrowAll") : null}
            </legend>
            {options[by].map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={() => onChange(narrowedBy(grant, by, id, all))}
                />
                {name}
              </label>
            ))}
          </fieldset>
        );
      })}
    </details>
  );
}
