/** 台账: the shelf of registers. */

import { registerIds, registers } from "../../domain/registers/index.ts";
import { sizesOf } from "../../state/county-state.ts";
import { useAppState } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Body, PanelHead } from "../../ui/parts.tsx";
import type { DeskModule } from "../desk.ts";
import { useSay } from "./text.ts";

function Panel() {
  const say = useSay();
  const pick = usePick();
  const sizes = useAppState((state) => sizesOf(state.county));
  return (
    <>
      <PanelHead title={say("title")} />
      <Body>
        <table className="lines" style={{ margin: "0 16px", width: "calc(100% - 32px)" }}>
          <tbody>
            {registerIds.map((id) => (
              <tr key={id}>
                <td>{pick(registers[id])}</td>
                <td className="num">{say("rows", { count: sizes?.[id] ?? 0 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Body>
    </>
  );
}

const noScene = {};
const desk: DeskModule = { Panel, Detail: null, useMap: () => ({ scene: noScene }) };

export default desk;
