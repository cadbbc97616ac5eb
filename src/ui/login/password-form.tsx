/** A first or a new password, by a link that works once. */

import { useEffect, useId, useState } from "react";
import { Button } from "../button.tsx";
import { useApp, useLanguage } from "../context.ts";
import { Loading } from "../states.tsx";
import { Field } from "./field.tsx";
import { useSay } from "./text.ts";

interface PasswordFormProps {
  readonly token: string;
  readonly onSet: () => void;
  readonly onLeave: () => void;
}

type Owner = { readonly name: string } | { readonly why: string };

function useOwner(token: string): Owner | null {
  const { door } = useApp();
  const language = useLanguage();
  const [owner, setOwner] = useState<Owner | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; the language of a refusal is no reason to ask anew
  useEffect(() => {
    let here = true;
    door()
      .then((it) => it.linkOf(token, language))
      .then(
        (answer) => here && setOwner("ok" in answer ? { name: answer.ok } : answer),
        (error: unknown) => here && setOwner({ why: String(error) }),
      );
    return () => {
      here = false;
    };
  }, [door, token]);
  return owner;
}

export function PasswordForm({ token, onSet, onLeave }: PasswordFormProps) {
  const { door } = useApp();
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const owner = useOwner(token);
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (owner === null) return <Loading />;
  if ("why" in owner)
    return (
      <div className="state" role="alert">
        <h2>{say("linkBad")}</h2>
        <p>{owner.why}</p>
        <Button onClick={onLeave}>{say("toLogin")}</Button>
      </div>
    );
  const set = async (): Promise<void> => {
    if (password !== again) {
      setWhy(say("differ"));
      return;
    }
    setBusy(true);
    const answer = await (await door()).setPassword(token, password, language);
    setBusy(false);
    if ("ok" in answer) onSet();
    else setWhy(answer.why);
  };
  return (
    <form
      className="state lo"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      <h2 id={id}>
        {say("setTitle")} · {say("setFor", { name: owner.name })}
      </h2>
      <p>{say("setNote")}</p>
      <input type="hidden" autoComplete="username" value={owner.name} />
      <Field label={say("password")} value={password} onChange={setPassword} secret="new-password" />
      <Field label={say("again")} value={again} onChange={setAgain} secret="new-password" />
      {why === null ? null : (
        <p className="lo-why" role="alert">
          {why}
        </p>
      )}
      <button type="submit" className="btn main" disabled={busy || password === "" || again === ""}>
        {say(busy ? "setting" : "set")}
      </button>
    </form>
  );
}
