/** What stands at the account's place: language, colours, county. */

import { languages } from "../domain/labels.ts";
import { themeChoices } from "../state/view.ts";
import { Button } from "./button.tsx";
import { Choice } from "./choice.tsx";
import { useApp, useAppState, useCounty } from "./context.ts";
import { Popover } from "./popover.tsx";
import { useSay } from "./say.ts";
import { StrokeIcon } from "./stroke-icon.tsx";

const languageNames = { zh: "中文", en: "English" } as const;
const themeNames = { auto: "themeAuto", light: "themeLight", dark: "themeDark" } as const;

export function SettingsMenu() {
  const { store } = useApp();
  const say = useSay();
  const { language, theme } = useAppState((state) => state.view);
  const county = useCounty();
  const office = useAppState((state) => state.edit.office);
  return (
    <Popover
      label={say("settings")}
      button={
        <>
          <span className="long">{office?.accounts ? office.principal.account : say("account")}</span>
          <span className="short">
            <StrokeIcon name="menu" size={18} />
            <span className="unseen">{say("settings")}</span>
          </span>
        </>
      }
    >
      {(close) => (
        <>
          {office?.accounts ? (
            <div className="row">
              <Button onClick={() => void office.leave()}>{say("leave")}</Button>
              {office.managesAccounts ? (
                <Button onClick={() => store.setState({ dialog: "accounts" })}>{say("accounts")}</Button>
              ) : null}
            </div>
          ) : (
            <p className="faint">{say("accountNote")}</p>
          )}
          <p className="pop-title">{say("language")}</p>
          <Choice
            label={say("language")}
            value={language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={(value) => store.look({ language: value })}
          />
          <p className="pop-title">{say("theme")}</p>
          <Choice
            label={say("theme")}
            value={theme}
            options={themeChoices.map((value) => ({ value, label: say(themeNames[value]) }))}
            onChange={(value) => store.look({ theme: value })}
          />
          {county === null ? null : (
            <>
              <p className="pop-title">{say("county")}</p>
              <div>
                {county.pack.name[language]} <span className="faint">{county.pack.adcode}</span>
              </div>
            </>
          )}
          <div className="row">
            <Button
              onClick={() => {
                close();
                store.setState({ dialog: "counties" });
              }}
            >
              {say("otherCounty")}
            </Button>
          </div>
        </>
      )}
    </Popover>
  );
}
