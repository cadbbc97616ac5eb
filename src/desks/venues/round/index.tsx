/** 联合执法: the rounds, one being planned, or one under way. */

import { useDay } from "../../../ui/context.ts";
import { VenuesHead } from "../tabs.tsx";
import { Plan } from "./plan.tsx";
import { useRoundDesk } from "./round-desk.ts";
import { RoundList } from "./round-list.tsx";
import { Run } from "./run.tsx";
import { useSay } from "./text.ts";
import { useOpenRound } from "./use-rounds.ts";
import "./round.css";

export default function Rounds() {
  const say = useSay();
  const day = useDay();
  const { desk } = useRoundDesk();
  const open = useOpenRound();
  return (
    <>
      <VenuesHead title={say("title")} of="round" />
      {desk.shows === "plan" ? (
        <Plan />
      ) : open ? (
        <Run key={open.progress.round.id} open={open} />
      ) : (
        <RoundList day={day} />
      )}
    </>
  );
}
