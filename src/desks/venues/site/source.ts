/** Where the spot's position comes from and how far off it may be, in a sentence. */

import { readingName } from "../../../domain/import/reading-name.ts";
import { shownMetres } from "../../../domain/rules/decimals.ts";
import { conversionOf, readingOf } from "../../../domain/siting/landings.ts";
import type { SitePin } from "../../../state/view.ts";
import { usePick } from "../../../ui/i18n.ts";
import { totalAccuracy } from "./applied.ts";
import { useSay } from "./text.ts";
import { useTyped } from "./typed.ts";

export function useSource(): (site: SitePin) => string {
  const say = useSay();
  const pick = usePick();
  const [typed] = useTyped();
  return (site) => {
    const total = shownMetres(totalAccuracy(site));
    if (typed?.found) return say("taken", { name: typed.text, total });
    const reading = site.reading === undefined ? null : readingOf(site.reading);
    if (!reading) return say("clicked", { total });
    const more = conversionOf(reading.id);
    const doubt = more > 0 ? say("conversion", { more, total }) : say("noConversion", { total });
    return `${say("through", { reading: pick(readingName(reading)) })} · ${doubt}`;
  };
}
