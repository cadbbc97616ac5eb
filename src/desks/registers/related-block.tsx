/** What the record refers to, and which registers refer to it; each opens where it stands. */

import { byId } from "../../domain/county.ts";
import type { Row } from "../../domain/registers/cell-text.ts";
import { type RegisterId, registers } from "../../domain/registers/index.ts";
import { nameOf, refersTo, relatedTo } from "../../domain/registers/related.ts";
import { useApp, useCounty } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Block } from "../../ui/parts.tsx";
import { openRegister, selectRecord } from "./open-actions.ts";
import { useSay } from "./text.ts";

export function RelatedBlock({ register, row }: { register: RegisterId; row: Row }) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const county = useCounty();
  if (!county) return null;
  const to = refersTo(county, register, row);
  const from = relatedTo(county, register, row.id);
  if (to.length + from.length === 0) return null;
  return (
    <Block title={say("detailRelated")}>
      <ul className="r-related">
        {to.map(([its, id]) => (
          <li key={`${its}/${id}`}>
            <span className="soft">{pick(registers[its])}</span>
            <button type="button" className="btn quiet" onClick={() => selectRecord(store, its, id)}>
              {nameOf(its, (byId(county, its).get(id) ?? { id }) as Row)}
            </button>
          </li>
        ))}
        {from.map(({ register: its, rows }) => (
          <li key={its}>
            <span className="soft">{pick(registers[its])}</span>
            <button type="button" className="btn quiet" onClick={() => openRegister(store, its, row.id)}>
              {say("relatedRows", { count: rows })}
            </button>
          </li>
        ))}
      </ul>
    </Block>
  );
}
