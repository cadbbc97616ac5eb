/** What stands where the county will be when the server asks who one is: login, or a password to be set. */

import { useState } from "react";
import { LoginForm } from "./login-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { useSay } from "./text.ts";
import "./login.css";

/** `#set-password=…`: it stands in the fragment so that no server's log has it. */
const tokenIn = (hash: string): string | null => /^#set-password=([\w-]+)$/.exec(hash)?.[1] ?? null;

export default function LoginGate() {
  const say = useSay();
  const [token, setToken] = useState(() => tokenIn(location.hash));
  const [note, setNote] = useState<string | null>(null);
  const done = (said: string | null): void => {
    // Spent: it must not be tried again by going back.
    history.replaceState(null, "", "#/");
    setNote(said);
    setToken(null);
  };
  if (token !== null)
    return <PasswordForm token={token} onSet={() => done(say("setDone"))} onLeave={() => done(null)} />;
  return <LoginForm note={note} />;
}
