/** Before the rows are judged: the file as understood, what it leaves out, its coordinates. */

import type { ApplicationsFile } from "../../../domain/applications/applications-file.ts";
import { Button } from "../../../ui/button.tsx";
import { Actions, Body } from "../../../ui/parts.tsx";
import { Failed, Loading } from "../../../ui/states.tsx";
import { AssumedBlock } from "./assumed-block.tsx";
import { ColumnsBlock } from "./columns-block.tsx";
import { DatumBlock } from "./datum-block.tsx";
import { FileLine } from "./file-line.tsx";
import { useSay } from "./text.ts";
import { useReading } from "./use-reading.ts";
import type { SaidState } from "./use-said.ts";
import { useWork } from "./work.ts";

function Coordinates({ said }: { said: SaidState }) {
  const say = useSay();
  if (said.value) return <DatumBlock ways={said.value.ways} />;
  if (said.error !== null) return <Failed what={say("datum")} detail={said.error} onRetry={said.again} />;
  return <Loading progress={said.progress} />;
}

export function Setup({ read, said }: { read: ApplicationsFile; said: SaidState }) {
  const say = useSay();
  const { leave } = useReading();
  const [work, setWork] = useWork();
  const open = said.value?.ways.some(({ way }) => work.readings[way] === undefined) ?? true;
  return (
    <>
      <Body>
        <FileLine read={read} />
        <ColumnsBlock read={read} />
        <AssumedBlock read={read} />
        <Coordinates said={said} />
      </Body>
      <Actions>
        <Button
          kind="main"
          whyNot={open ? say("chooseDatum") : null}
          onClick={() => setWork((now) => ({ ...now, asked: true }))}
        >
          {say("judge", { count: read.rows.length })}
        </Button>
        <Button onClick={leave}>{say("another")}</Button>
      </Actions>
    </>
  );
}
