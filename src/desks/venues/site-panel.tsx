/** 选址预审: a spot, its accuracy, the categories applied for; what each rule decides, and what was not judged. */

import { useAppState, useCounty, useDay } from "../../ui/context.ts";
import { Body } from "../../ui/parts.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { SiteAnswerView } from "./site-answer.tsx";
import { SiteForm } from "./site-form.tsx";
import { VenuesHead } from "./tabs.tsx";
import { useSay } from "./text.ts";

/** What the rules say of the spot in the address; nothing is asked without a spot and a category. */
export function useSiteAnswer() {
  const asOf = useDay();
  const site = useAppState((state) => state.view.site);
  return useAnswer("site", site && site.categories.length > 0 ? { asOf, ...site } : null);
}

function Answered() {
  const say = useSay();
  const site = useAppState((state) => state.view.site);
  const answer = useSiteAnswer();
  if (!site)
    return (
      <Empty title={say("siteEmpty")}>
        <p>{say("siteEmptyNote")}</p>
      </Empty>
    );
  if (site.categories.length === 0) return <Empty title={say("siteNoCategories")} />;
  if (answer.value) return <SiteAnswerView answer={answer.value} />;
  if (answer.error !== null) return <Failed what={say("site")} detail={answer.error} />;
  return <Loading progress={answer.progress} onCancel={answer.cancel} />;
}

export function SitePanel() {
  const say = useSay();
  const county = useCounty();
  if (!county) return null;
  return (
    <>
      <VenuesHead title={say("site")} of="site" />
      <Body>
        <SiteForm county={county} />
        <Answered />
      </Body>
    </>
  );
}
