/** All protected places around, nearest first, each with what the rule says of it. */

import type { NearPlace } from "../../domain/rules/answer-types.ts";
import { useApp, useLanguage } from "../../ui/context.ts";
import { Icon } from "../../ui/icon.tsx";
import { Block } from "../../ui/parts.tsx";
import { Sign } from "../../ui/sign.tsx";
import { doubtOf, metresText } from "./distance.tsx";
import type { FindingFacts } from "./finding-detail.tsx";
import { useSay } from "./text.ts";

export function NearTable({ near, limit }: { near: readonly NearPlace[]; limit: number | null }) {
  const { store } = useApp();
  const say = useSay();
  const language = useLanguage();
  return (
    <table className="v-table v-near">
      <tbody>
        {near.map((one) => (
          <tr
            key={one.place}
            onMouseEnter={() => store.hover({ kind: "place", id: one.place })}
            onMouseLeave={() => store.hover(null)}
          >
            <td>
              <Sign verdict={one.verdict} size={13} /> <Icon id={`place-${one.kind}`} size={13} />{" "}
              <button type="button" className="v-link" onClick={() => store.select({ kind: "place", id: one.place })}>
                {one.name}
              </button>
            </td>
            {one.noWalk || !Number.isFinite(one.distance) ? (
              <td className="soft v-nowalk" colSpan={2}>
                {one.noWalk?.[language] ?? say("noWalk")}
              </td>
            ) : (
              <>
                <td className="num">{metresText(one.distance, limit)}</td>
                <td className="num soft">{doubtOf(one)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function NearBlock({ evidence, rule }: FindingFacts) {
  const say = useSay();
  if (evidence.finding.venueAt === null) return null;
  return (
    <Block title={say("near")} note={say("nearestFirst")}>
      {evidence.near.length === 0 ? (
        <p className="soft">{say("nearNone")}</p>
      ) : (
        <NearTable near={evidence.near} limit={rule.distance} />
      )}
    </Block>
  );
}
