/** What editing adds to the page besides forms: how it stands with the server, the past, undo by keys. */

import { useEffect } from "react";
import { useAppState } from "../ui/context.ts";
import { LinkPill } from "../ui/history/link-pill.tsx";
import { PastBar } from "../ui/history/past-bar.tsx";
import { UndoKeys } from "../ui/history/undo-keys.tsx";

export default function EditLayer() {
  const joined = useAppState((state) => state.edit.office !== null);
  // Forms are fetched while the server is there: one may want them when it is not.
  useEffect(() => {
    if (joined) import("../ui/record-form/edit-part.tsx").catch(() => undefined);
  }, [joined]);
  return (
    <>
      <PastBar />
      <LinkPill />
      <UndoKeys />
    </>
  );
}
