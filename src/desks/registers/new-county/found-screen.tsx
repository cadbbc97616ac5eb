/** 新建一个县: its code, name and plan's day, its ground from files; founded on the server by one press. */

import { mayFound } from "../../../domain/access/rights.ts";
import { Button } from "../../../ui/button.tsx";
import { useApp, useAppState, useLanguage } from "../../../ui/context.ts";
import { Body, PanelHead } from "../../../ui/parts.tsx";
import { Failed, Loading } from "../../../ui/states.tsx";
import { useKept } from "../../../ui/use-kept.ts";
import { AreaFile } from "./area-file.tsx";
import { type FoundState, foundKey, hasBasics, hasFiles, noFound } from "./found-state.ts";
import { GroundTold } from "./ground-told.tsx";
import { useSay } from "./text.ts";
import "./new-county.css";

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function useDeeds(state: FoundState, change: (part: Partial<FoundState>) => void) {
  const { door, ground, open } = useApp();
  const language = useLanguage();
  const failed = (of: "read" | "found", why: string): void => change({ busy: null, error: { of, why } });
  const read = async (): Promise<void> => {
    change({ busy: "reading", error: null, ground: null });
    const areas = ({ file, datum }: FoundState["outline"]) => file && { file, datum };
    try {
      const reader = await ground();
      change({
        busy: null,
        ground: await reader.ground({ outline: areas(state.outline), townships: areas(state.townships) }),
      });
    } catch (error) {
      failed("read", wordsOf(error));
    }
  };
  const found = async (): Promise<void> => {
    const { adcode, name, nameEn, planDate, ground: its } = state;
    if (!its) return;
    change({ busy: "creating", error: null });
    try {
      const { outline, townships } = its;
      const title = { zh: name.trim(), en: nameEn.trim() || name.trim() };
      const answer = await (await door()).found({ adcode, name: title, planDate, outline, townships }, language);
      if ("why" in answer) failed("found", answer.why);
      else open({ founded: answer.ok });
    } catch (error) {
      failed("found", wordsOf(error));
    }
  };
  return { read, found };
}

function Basics({ state, change }: { state: FoundState; change: (part: Partial<FoundState>) => void }) {
  const say = useSay();
  const fields = [
    ["adcode", "text"],
    ["name", "text"],
    ["nameEn", "text"],
    ["planDate", "date"],
  ] as const;
  return fields.map(([field, type]) => (
    <label key={field}>
      <span>{say(field)}</span>
      <input
        className="field"
        type={type}
        value={state[field]}
        placeholder={field === "adcode" ? say("adcodeNote") : undefined}
        inputMode={field === "adcode" ? "numeric" : undefined}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </label>
  ));
}

export function FoundScreen() {
  const { store } = useApp();
  const say = useSay();
  const [state, set] = useKept<FoundState>(foundKey, noFound);
  const change = (part: Partial<FoundState>): void => set((before) => ({ ...before, ...part }));
  const { read, found } = useDeeds(state, change);
  const may = useAppState(({ edit }) => edit.office !== null && mayFound(edit.office.principal));
  const { ground, busy, error } = state;
  const whyNot = !may
    ? say("mayNot")
    : !hasBasics(state)
      ? say("needsBasics")
      : ground?.outline
        ? null
        : say("needsGround");
  return (
    <>
      <PanelHead title={say("foundTitle")}>
        <Button onClick={() => store.look({ screen: null })}>{say("back")}</Button>
      </PanelHead>
      <Body>
        <p className="rn-lead soft">{say("foundLead")}</p>
        <div className="rn-form">
          <Basics state={state} change={change} />
          {(["outline", "townships"] as const).map((which) => (
            <AreaFile
              key={which}
              label={say(which === "outline" ? "outlineFile" : "townshipsFile")}
              picked={state[which]}
              onPick={(picked) => change({ [which]: picked, ground: null })}
            />
          ))}
          <p className="faint">{say("fileNote")}</p>
          <p className="faint">{say("datumNote")}</p>
          <div className="row">
            <Button onClick={() => void read()} whyNot={hasFiles(state) ? null : say("needsFile")}>
              {say("read")}
            </Button>
          </div>
        </div>
        {busy ? <Loading title={say(busy === "reading" ? "reading" : "creating")} /> : null}
        {error ? (
          <Failed what={say(error.of === "read" ? "readFailed" : "failed")} detail={error.why} kept={say("kept")} />
        ) : null}
        {ground ? <GroundTold ground={ground} /> : null}
      </Body>
      <div className="rn-bar">
        <Button kind="main" onClick={() => void found()} whyNot={busy ? say("creating") : whyNot}>
          {say("create")}
        </Button>
        {whyNot ? <span className="faint">{whyNot}</span> : null}
      </div>
    </>
  );
}
