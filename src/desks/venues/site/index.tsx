/** 选址预审: a spot, its accuracy, what is applied for; what each rule decides, and what was not judged. */

import { Button } from "../../../ui/button.tsx";
import { useApp, useAppState, useCounty } from "../../../ui/context.ts";
import { Body } from "../../../ui/parts.tsx";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import { VenuesHead } from "../tabs.tsx";
import { SiteAnswerView } from "./answer.tsx";
import { useSiteAnswer } from "./applied.ts";
import { AppliedFields } from "./applied-fields.tsx";
import { GroundBlock } from "./ground-block.tsx";
import { SitePrint } from "./site-print.tsx";
import { SpotField } from "./spot-field.tsx";
import { useSay } from "./text.ts";
import "./site.css";

function Answered() {
  const say = useSay();
  const site = useAppState((state) => state.view.site);
  const answer = useSiteAnswer();
  if (!site)
    return (
      <Empty title={say("empty")}>
        <p>{say("emptyNote")}</p>
      </Empty>
    );
  if (site.categories.length === 0) return <Empty title={say("noCategories")} />;
  if (answer.value) return <SiteAnswerView answer={answer.value} />;
  if (answer.error !== null) return <Failed what={say("title")} detail={answer.error} />;
  return <Loading progress={answer.progress} onCancel={answer.cancel} />;
}

function Head() {
  const { store } = useApp();
  const say = useSay();
  const { value, stale } = useSiteAnswer();
  return (
    <VenuesHead title={say("title")} of="site">
      <Button onClick={() => store.look({ screen: "applications", selection: null, site: null })}>{say("many")}</Button>
      <Button onClick={() => print()} whyNot={value && !stale ? null : say("printWhy")}>
        {say("print")}
      </Button>
    </VenuesHead>
  );
}

export default function SiteScreen() {
  const say = useSay();
  const county = useCounty();
  if (!county) return null;
  return (
    <>
      <Head />
      <Body>
        <div className="st-form">
          <p className="soft">{say("intro")}</p>
          <SpotField county={county} />
          <AppliedFields />
        </div>
        <Answered />
        <GroundBlock />
        <p className="st-disclaimer faint">{say("disclaimer")}</p>
      </Body>
      <SitePrint />
    </>
  );
}
