/** 一次核多件: a spreadsheet of applications is put in, understood, judged row by row, and given back with its answers. */

import { Button } from "../../../ui/button.tsx";
import { useApp, useCounty } from "../../../ui/context.ts";
import { Body } from "../../../ui/parts.tsx";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import { VenuesHead } from "../tabs.tsx";
import { Answers } from "./answers.tsx";
import { FileDrop } from "./file-drop.tsx";
import { Setup } from "./setup.tsx";
import { useSay } from "./text.ts";
import { type SaidState, useSaid } from "./use-said.ts";
import { useWork } from "./work.ts";
import "./applications.css";

function Judging({ said }: { said: SaidState }) {
  const say = useSay();
  const [, setWork] = useWork();
  if (said.error !== null) return <Failed what={say("judging")} detail={said.error} onRetry={said.again} />;
  const leave = (): void => {
    said.cancel();
    setWork((now) => ({ ...now, asked: false }));
  };
  const count = (done: string, total: string): string => say("judged", { done, total });
  return <Loading title={say("judging")} progress={said.progress} count={count} onCancel={leave} />;
}

function Part() {
  const say = useSay();
  const said = useSaid();
  const [{ file, read, refused, failed, asked }] = useWork();
  if (!file || refused || failed !== null)
    return (
      <Body>
        <FileDrop />
      </Body>
    );
  if (!read) return <Loading title={say("reading")} />;
  if (!asked) return <Setup read={read} said={said} />;
  return said.value ? <Answers read={read} said={said.value} /> : <Judging said={said} />;
}

export default function Applications() {
  const say = useSay();
  const { store } = useApp();
  const county = useCounty();
  return (
    <>
      <VenuesHead title={say("title")} of="site">
        <Button onClick={() => store.look({ screen: "site" })}>{say("back")}</Button>
      </VenuesHead>
      {county ? <Part /> : <Empty title={say("noCounty")} />}
    </>
  );
}
