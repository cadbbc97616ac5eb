/** Names and values side by side; what is empty says so. */

import type { ReactNode } from "react";
import { useSay } from "./text.ts";

export interface Field {
  readonly id: string;
  readonly name: string;
  /** Null: nothing is written. */
  readonly value: ReactNode | null;
  /** Often empty by nature: a day not reached, a remark not made. */
  readonly mayLack?: boolean;
  /** A problem is about it. */
  readonly faulty?: boolean;
}

export function FieldList({ fields }: { fields: readonly Field[] }) {
  const say = useSay();
  return (
    <dl className="r-fields">
      {fields.map(({ id, name, value, mayLack = false, faulty = false }) => (
        <div key={id} data-faulty={faulty}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="faint">{mayLack ? "—" : say("notFilled")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
