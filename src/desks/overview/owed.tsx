/** The departments that owe a target, by the plan's groups. */

import { useCounty } from "../../ui/context.ts";
import { usePick } from "../../ui/i18n.ts";
import { useSay } from "./text.ts";

export function Owed({ groups }: { groups: readonly string[] }) {
  const say = useSay();
  const pick = usePick();
  const plan = useCounty()?.plan;
  const named = groups.map((group) => {
    const departments = plan?.groups[group];
    return departments ? pick(departments) : group;
  });
  if (named.length === 0) return null;
  return <p className="faint">{say("owedBy", { who: named.join(say("semicolon")) })}</p>;
}
