/** An undo that met a later change: what it would bring back beside what stands now. */

import { useState } from "react";
import { type Change, keyOf } from "../../domain/change/change.ts";
import type { BaseOf } from "../../domain/change/clash.ts";
import { inverse } from "../../domain/change/inverse.ts";
import { type EditPart, laidDown, type Office, type Saved } from "../../state/edits.ts";
import { useApp, useAppState } from "../context.ts";
import { useAsked } from "../history/use-asked.ts";
import { DetailHead } from "../parts.tsx";
import { Failed, Loading } from "../states.tsx";
import { ConflictBlock } from "./conflict-block.tsx";
import { useSay } from "./text.ts";
import { useLeaving } from "./use-leaving.ts";

type UndoPart = Extract<EditPart, { what: "undo" }>;

async function commitAt(office: Office, revision: number) {
  const commit = (await office.log(revision, 1)).find((one) => one.revision === revision);
  if (!commit) throw new Error(`revision ${revision}`);
  return commit;
}

export function UndoConflict({ part }: { part: UndoPart }) {
  const { store } = useApp();
  const say = useSay();
  const { revision, why, waiting } = part;
  const office = useAppState((state) => state.edit.office);
  const [tried, setTried] = useState<{ saved: UndoPart["saved"]; change: Change | null }>({
    saved: part.saved,
    change: null,
  });
  const asked = useAsked(`undo/${revision}`, office ? () => commitAt(office, revision) : null);
  useLeaving();
  const commit = asked.value;
  const leave = (): void => store.edit(laidDown);
  if (!commit)
    return (
      <>
        <DetailHead title={say("conflictTitle")} onClose={leave} />
        {asked.error === null ? (
          <Loading />
        ) : (
          <Failed what={say("undoGone")} detail={asked.error} onRetry={asked.retry} />
        )}
      </>
    );
  const after: BaseOf = (register, id) =>
    commit.puts.find((put) => put.register === register && keyOf(put) === id)?.record ?? null;
  const onSaved = (saved: Saved, change: Change): void => {
    if (saved.outcome === "conflict") setTried({ saved, change });
  };
  const settle = async (change: Change, base: number): Promise<Saved> =>
    (await store.getState().edit.office?.settle(waiting ?? "", change, base)) ?? { outcome: "waiting" };
  return (
    <ConflictBlock
      key={tried.saved.revision}
      change={tried.change ?? inverse(commit, why === "" ? undefined : why)}
      saved={tried.saved}
      baseOf={after}
      note={say("undoing", { revision })}
      onSaved={onSaved}
      onGiveUp={leave}
      {...(waiting === null ? {} : { save: settle })}
    />
  );
}
