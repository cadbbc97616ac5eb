/** One register on the shelf: rows, freshness, how full it is, open problems. */

import { type RegisterId, registers } from "../../domain/registers/index.ts";
import type { RegisterQuality } from "../../domain/registers/quality.ts";
import { useApp } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { openRegister } from "./open-actions.ts";
import { ProblemSign } from "./problem-sign.tsx";
import { type SayRegisters, useSay } from "./text.ts";

/** Rounded down: 99.96 % full is not full. */
const percentText = (share: number): string => String(Math.floor(share));

function Full({ completeness, say }: { completeness: number | null; say: SayRegisters }) {
  if (completeness === null)
    return (
      <span className="faint" title={say("fullNone")}>
        —
      </span>
    );
  const percent = percentText(completeness);
  return (
    <span className="r-full" title={say("fullNote", { percent })}>
      {percent}%
      <i aria-hidden="true">
        <i style={{ width: `${completeness}%` }} />
      </i>
    </span>
  );
}

function Problems({ errors, warnings, say }: { errors: number; warnings: number; say: SayRegisters }) {
  if (errors + warnings === 0)
    return (
      <span className="faint" title={say("problemsNone")}>
        0
      </span>
    );
  return (
    <span className="r-counts" title={say("problemsCount", { errors, warnings })}>
      {errors > 0 ? (
        <b>
          <ProblemSign severity="error" /> {errors}
        </b>
      ) : null}
      {warnings > 0 ? (
        <span>
          <ProblemSign severity="warning" /> {warnings}
        </span>
      ) : null}
    </span>
  );
}

interface ShelfRowProps {
  readonly register: RegisterId;
  readonly quality: RegisterQuality;
  readonly open: boolean;
}

export function ShelfRow({ register, quality, open }: ShelfRowProps) {
  const { store } = useApp();
  const say = useSay();
  const pick = usePick();
  const { rows, context, newest, completeness, errors, warnings } = quality;
  const go = (): void => openRegister(store, register);
  return (
    <tr className="r-row" data-open={open} onClick={go}>
      <th scope="row">
        <button
          type="button"
          className="r-open"
          aria-current={open ? "true" : undefined}
          title={pick(registers[register])}
        >
          {pick(registers[register])}
        </button>
      </th>
      <td className="num" title={context > 0 ? say("neighbours", { count: context }) : undefined}>
        {rows.toLocaleString("en")}
      </td>
      <td className={newest ? "soft" : "faint"} title={newest ? undefined : say("noDate")}>
        {newest ?? "—"}
      </td>
      <td className="num">
        <Full completeness={completeness} say={say} />
      </td>
      <td className="num">
        <Problems errors={errors} warnings={warnings} say={say} />
      </td>
    </tr>
  );
}
