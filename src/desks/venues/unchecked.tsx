/** Protected places that could not be checked: said where the findings are, never left out. */

import { protectedPlaces } from "../../domain/county.ts";
import type { Findings, UncheckedPlace } from "../../domain/rules/finding.ts";
import { useApp, useCounty } from "../../ui/context.ts";
import { useSay } from "./text.ts";

const why = {
  "no-position": "whyNoPosition",
  "broken-outline": "whyBrokenOutline",
  "bad-accuracy": "whyBadAccuracy",
} as const satisfies Readonly<Record<UncheckedPlace["why"], string>>;

export function Unchecked({ findings }: { findings: Findings }) {
  const { store } = useApp();
  const say = useSay();
  const county = useCounty();
  if (!county || findings.unchecked.length === 0) return null;
  const names = new Map(protectedPlaces(county).map(({ id, name }) => [id, name]));
  return (
    <details className="v-unchecked">
      <summary>{say("unchecked", { count: findings.unchecked.length })}</summary>
      <ul>
        {findings.unchecked.map((one) => (
          <li key={one.place}>
            <button type="button" className="v-link" onClick={() => store.select({ kind: "place", id: one.place })}>
              {say("uncheckedOne", { name: names.get(one.place) ?? one.place, why: say(why[one.why]) })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
