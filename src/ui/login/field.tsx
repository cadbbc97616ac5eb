/** A labelled field of the door. */

import { useId } from "react";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A password, and which: the browser's keeper of passwords asks. */
  readonly secret?: "current-password" | "new-password";
  readonly autoComplete?: string;
}

export function Field({ label, value, onChange, secret, autoComplete }: FieldProps) {
  const id = useId();
  return (
    <div className="lo-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type={secret ? "password" : "text"}
        autoComplete={secret ?? autoComplete ?? "off"}
        spellCheck={false}
        autoCapitalize="none"
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
