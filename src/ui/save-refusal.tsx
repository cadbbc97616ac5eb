/** Why a save was refused, or what was found wrong in it; nothing where it was neither. What was typed stays. */

import type { Saved } from "../state/edits.ts";
import { useLanguage } from "./context.ts";

interface SaveRefusalProps {
  readonly saved: Saved | null;
  /** Of the box, in the style of its form. */
  readonly className: string;
  /** Titles in the form's own words. */
  readonly refused: string;
  readonly invalid: string;
}

export function SaveRefusal({ saved, className, refused, invalid }: SaveRefusalProps) {
  const language = useLanguage();
  if (saved?.outcome === "refused")
    return (
      <div className={className} role="alert">
        <b>{refused}</b>
        <p>{saved.why[language]}</p>
      </div>
    );
  if (saved?.outcome === "invalid")
    return (
      <div className={className} role="alert">
        <b>{invalid}</b>
        <ul>
          {saved.problems.map(({ path, title, remedy }) => (
            <li key={`${path}/${title}`}>
              {title} <span className="soft">{remedy}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  return null;
}
