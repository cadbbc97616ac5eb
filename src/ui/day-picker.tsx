/** The day whose facts are shown, in the search bar: 截至 2026-11-24 ▾. */

import { Button } from "./button.tsx";
import { useApp, useCounty, useDay } from "./context.ts";
import { Popover } from "./popover.tsx";
import { useSay } from "./say.ts";

export function DayPicker() {
  const { store, today } = useApp();
  const say = useSay();
  const day = useDay();
  const packDay = useCounty()?.pack.asOf ?? null;
  const go = (asOf: string | null): void => store.look({ asOf });
  return (
    <Popover
      label={say("asOfLabel")}
      button={
        <>
          <span className="long">{say("asOf")} </span>
          <b>{day}</b> ▾
        </>
      }
    >
      {(close) => (
        <>
          <p className="pop-title">{say("asOfLabel")}</p>
          <input
            type="date"
            className="field"
            aria-label={say("asOfLabel")}
            value={day}
            onChange={(event) => {
              if (event.currentTarget.value !== "") go(event.currentTarget.value);
            }}
          />
          <div className="row">
            {packDay === null ? null : (
              <Button
                onClick={() => {
                  go(null);
                  close();
                }}
              >
                {say("packDay")} {packDay}
              </Button>
            )}
            <Button
              onClick={() => {
                go(packDay === null ? null : today);
                close();
              }}
            >
              {say("today")} {today}
            </Button>
          </div>
        </>
      )}
    </Popover>
  );
}
