/** From the pre-check of one spot to the screen of many. */

import { Button } from "../../../ui/button.tsx";
import { useApp } from "../../../ui/context.ts";
import { usePick } from "../../../ui/i18n.ts";

export function ManyButton() {
  const { store } = useApp();
  const pick = usePick();
  return (
    <Button onClick={() => store.look({ screen: "applications", site: null })}>
      {pick({ zh: "一次核多件", en: "Many at once" })}
    </Button>
  );
}
