/** The roles of an account, and what narrows each: desks, townships, registers. */

import { useState } from "react";
import { type Grant, type Role, roles } from "../../domain/access/principal.ts";
import type { AccountRow } from "../../state/edits.ts";
import { Button } from "../button.tsx";
import { Choice } from "../choice.tsx";
import { useCounty, useLanguage } from "../context.ts";
import { NarrowingFields } from "./narrowing-fields.tsx";
import { useSay } from "./text.ts";

/** Townships are one county's: a grant for all counties is not narrowed to some. */
function withinCounty(grant: Grant): Grant {
  const { townships, ...rest } = grant;
  return townships === undefined || grant.county === "*" ? rest : grant;
}

/** Accounts are the whole server's, so an administrator is one everywhere. */
const countyFor = (role: Role, county: string): string => (role === "administrator" ? "*" : county);

export function useGrants(before: readonly Grant[]) {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const [county1] = useState(() => before.find(({ county: one }) => one !== "*")?.county ?? county?.pack.adcode ?? "*");
  const everywhere = before.length > 0 && before.every(({ county: one }) => one === "*");
  const [scope, setScope] = useState<"all" | "one">(everywhere ? "all" : "one");
  const [chosen, setChosen] = useState<readonly Role[]>(() => before.map(({ role }) => role));
  const [narrowed, setNarrowed] = useState<ReadonlyMap<Role, Grant>>(
    () => new Map(before.map((one) => [one.role, one])),
  );
  const where = scope === "all" ? "*" : county1;
  const grants = chosen.map(
    (role): Grant => withinCounty({ ...narrowed.get(role), role, county: countyFor(role, where) }),
  );
  const toggle = (role: Role): void =>
    setChosen(roles.filter((one) => (one === role ? !chosen.includes(one) : chosen.includes(one))));
  const fields = (
    <>
      <fieldset className="lo-roles">
        <legend className="soft">{say("roles")}</legend>
        {roles.map((role) => (
          <label key={role}>
            <input type="checkbox" checked={chosen.includes(role)} onChange={() => toggle(role)} />
            {say(role)}
          </label>
        ))}
      </fieldset>
      <Choice
        label={say("scope")}
        value={scope}
        options={[
          { value: "one", label: say("countyOne", { county: county?.pack.name[language] ?? county1 }) },
          { value: "all", label: say("countyAll") },
        ]}
        onChange={setScope}
      />
      {grants.map((grant) => (
        <NarrowingFields
          key={grant.role}
          grant={grant}
          onChange={(to) => setNarrowed(new Map(narrowed).set(to.role, to))}
        />
      ))}
    </>
  );
  return { grants, fields };
}

interface GrantsFormProps {
  readonly account: AccountRow;
  readonly onSave: (grants: readonly Grant[]) => void;
  readonly onCancel: () => void;
}

export function GrantsForm({ account, onSave, onCancel }: GrantsFormProps) {
  const say = useSay();
  const { grants, fields } = useGrants(account.grants);
  return (
    <section className="lo-add" aria-label={say("change")}>
      <h3>
        {say("change")} · {account.name}
      </h3>
      {fields}
      <div className="lo-ways">
        <Button onClick={onCancel}>{say("cancel")}</Button>
        <Button kind="main" onClick={() => onSave(grants)}>
          {say("save")}
        </Button>
      </div>
    </section>
  );
}
