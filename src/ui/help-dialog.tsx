/** Every key, what it does, and why one does nothing just now. */

import { commands } from "../state/commands.ts";
import { useApp, useAppState, useLanguage } from "./context.ts";
import { Dialog } from "./dialog.tsx";
import { useSay } from "./say.ts";

const keyName = (key: string): string => (key === "Escape" ? "Esc" : key.toUpperCase());

export default function HelpDialog() {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  const state = useAppState((now) => now);
  const all = [...state.deskCommands, ...commands.filter((one) => !state.deskCommands.some(({ id }) => id === one.id))];
  return (
    <Dialog title={say("help")} onClose={() => store.setState({ dialog: null })}>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{say("key")}</th>
            <th scope="col">{say("does")}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((command) => {
            const available = command.available({ ...state, dialog: null });
            return (
              <tr key={command.id}>
                <td>
                  {command.keys.map((key) => (
                    <kbd key={key}>{keyName(key)}</kbd>
                  ))}
                </td>
                <td>
                  {command.label[language]}
                  {available === true ? null : (
                    <span className="faint">&emsp;{say("notNow", { why: available[language] })}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}
