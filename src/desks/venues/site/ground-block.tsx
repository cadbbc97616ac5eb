/** The whole county's ground inside or in doubt: on the map when wanted, and in hectares by township. */

import { shownMetres } from "../../../domain/rules/decimals.ts";
import type { SitingGround, TownshipGround } from "../../../domain/siting/ground-types.ts";
import { usePick } from "../../../ui/i18n.ts";
import { Block } from "../../../ui/parts.tsx";
import { Sign } from "../../../ui/sign.tsx";
import { Failed, Loading } from "../../../ui/states.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { useApplied, useGround, useGroundShown } from "./applied.ts";
import { useTownshipName } from "./spot-choices.tsx";
import { useSay } from "./text.ts";

const hectares = (squareMetres: number): string => (squareMetres / 10_000).toFixed(1);

const cells = ({ total, refused, doubtful }: Omit<TownshipGround, "township">) =>
  [refused, doubtful, total - refused - doubtful].map(hectares);

function Table({ areas }: { areas: readonly TownshipGround[] }) {
  const say = useSay();
  const townshipName = useTownshipName();
  const sum = (part: "total" | "refused" | "doubtful"): number => areas.reduce((all, one) => all + one[part], 0);
  const row = (key: string, name: string, area: Omit<TownshipGround, "township">) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      {cells(area).map((cell, i) => (
        <td key={i} className="num">
          {cell}
        </td>
      ))}
    </tr>
  );
  return (
    <table className="v-table st-areas">
      <caption className="faint">{say("areaUnit")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("areaTownship")}</th>
          <th scope="col" className="num">
            <Sign verdict="inside" size={13} silent /> {say("areaInside")}
          </th>
          <th scope="col" className="num">
            <Sign verdict="survey" size={13} silent /> {say("areaSurvey")}
          </th>
          <th scope="col" className="num">
            {say("areaRest")}
          </th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => row(area.township, townshipName(area.township) ?? area.township, area))}
        {row("total", say("areaTotal"), {
          total: sum("total"),
          refused: sum("refused"),
          doubtful: sum("doubtful"),
        })}
      </tbody>
    </table>
  );
}

function Shown({ ground }: { ground: SitingGround }) {
  const say = useSay();
  const pick = usePick();
  if (ground.rules.length === 0) return <p className="soft">{say("areaNoRules")}</p>;
  return (
    <>
      <p className="soft">{say("areaNote", { metres: shownMetres(ground.accuracy) })}</p>
      {ground.areas.length > 0 ? <Table areas={ground.areas} /> : null}
      {ground.rules.map(({ rule, bound }) =>
        bound ? (
          <p key={rule.id} className="soft">
            {say("areaBound", { rule: pick(rule.title) })}
          </p>
        ) : null,
      )}
      {ground.placesUnchecked > 0 ? (
        <p className="soft">{say("areaUnchecked", { count: ground.placesUnchecked })}</p>
      ) : null}
      {ground.notJudged.length > 0 ? (
        <p className="soft">{say("areaNotJudged", { count: ground.notJudged.length })}</p>
      ) : null}
    </>
  );
}

function Drawn() {
  const say = useSay();
  const [applied] = useApplied();
  const { value, stale, error, progress, stopped, cancel, again } = useGround();
  if (applied.categories.length === 0) return <p className="soft">{say("noCategories")}</p>;
  if (error !== null) return <Failed what={say("area")} detail={error} onRetry={again} />;
  if (value && !stale) return <Shown ground={value} />;
  if (stopped) return null;
  return <Loading progress={progress} onCancel={cancel} />;
}

export function GroundBlock() {
  const say = useSay();
  const [on, show] = useGroundShown();
  return (
    <Block title={say("area")} note={<Switch on={on} label={say("areaShow")} onChange={show} />}>
      {on ? <Drawn /> : <p className="faint">{say("areaShow")}</p>}
    </Block>
  );
}
