/** A new account: its name and roles; the answer is a link by which its owner sets a password. */

import { useState } from "react";
import type { Grant } from "../../domain/access/principal.ts";
import { Button } from "../button.tsx";
import { Field } from "./field.tsx";
import { useGrants } from "./grants-form.tsx";
import { useSay } from "./text.ts";

const none: readonly Grant[] = [];

export function AddAccount({ onAdd }: { onAdd: (name: string, display: string, grants: readonly Grant[]) => void }) {
  const say = useSay();
  const [name, setName] = useState("");
  const [display, setDisplay] = useState("");
  const { grants, fields } = useGrants(none);
  const whyNot = name.trim().length < 2 ? say("name") : grants.length === 0 ? say("role") : null;
  return (
    <section className="lo-add" aria-label={say("add")}>
      <h3>{say("add")}</h3>
      <Field label={say("name")} value={name} onChange={setName} />
      <Field label={say("display")} value={display} onChange={setDisplay} />
      {fields}
      <div className="lo-ways">
        <Button kind="main" whyNot={whyNot} onClick={() => onAdd(name.trim(), display.trim(), grants)}>
          {say("addYes")}
        </Button>
      </div>
    </section>
  );
}
