/** The selected record: its problems, every column, its position, what belongs to it. */

import { registers } from "../../domain/registers/index.ts";
import { nameOf } from "../../domain/registers/related.ts";
import { registerProblems } from "../../domain/registers/row-problems.ts";
import { useCounty } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { Body, DetailHead } from "../../ui/parts.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { ExtraFields, OwnFields } from "./field-blocks.tsx";
import { PositionBlock } from "./position-block.tsx";
import { ProblemsBlock } from "./problems-block.tsx";
import { RelatedBlock } from "./related-block.tsx";
import { useSay } from "./text.ts";
import { type SelectedRecord, useSelected } from "./use-selected.ts";

function Missing({ at: { register, id }, loaded }: SelectedRecord) {
  const say = useSay();
  const pick = usePick();
  const name = pick(registers[register]);
  const what = () => {
    if (loaded.error !== null)
      return (
        <Failed
          what={say("loadFailed", { register: name })}
          detail={loaded.error}
          kept={say("loadKept")}
          onRetry={loaded.retry}
        />
      );
    if (!loaded.rows) return <Loading title={say("loadingRows", { register: name })} />;
    return (
      <Empty title={say("detailMissing")}>
        <p>{say("detailMissingNote", { id, register: name })}</p>
      </Empty>
    );
  };
  return (
    <>
      <DetailHead title={id} note={name} />
      {what()}
    </>
  );
}

export function Detail() {
  const county = useCounty();
  const pick = usePick();
  const selected = useSelected();
  if (!county || !selected) return null;
  const { at, found } = selected;
  if (!found) return <Missing {...selected} />;
  const { row } = found;
  const problems = registerProblems(county, at.register).byRecord.get(at.id) ?? [];
  return (
    <>
      <DetailHead title={nameOf(at.register, row)} note={pick(registers[at.register])} />
      <Body>
        <ProblemsBlock problems={problems} />
        <OwnFields register={at.register} row={row} problems={problems} />
        <PositionBlock register={at.register} row={row} />
        <ExtraFields register={at.register} row={row} />
        <RelatedBlock register={at.register} row={row} />
      </Body>
    </>
  );
}
