/** The pieces that are missing, each struck through; a piece that is not known is counted, not struck. */

import type { WaterStatus } from "../../domain/patrols/patrol-types.ts";
import type { Equipment } from "../../domain/registers/waters.ts";
import { equipmentSymbols } from "../../theme/symbols.ts";
import { useSay } from "./text.ts";

function Struck({ piece }: { piece: Equipment }) {
  const say = useSay();
  const name = say("missingPiece", { piece: say(piece) });
  return (
    <svg width={17} height={17} viewBox="-1 -1 17 17" role="img" aria-label={name}>
      <title>{name}</title>
      <g
        fill="currentColor"
        color="currentColor"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
        dangerouslySetInnerHTML={{ __html: equipmentSymbols[piece] }}
      />
      <path d="M0 0L15 15" className="patrols-strike-gap" />
      <path d="M0 0L15 15" className="patrols-strike" />
    </svg>
  );
}

export function MissingIcons({ status }: { status: WaterStatus }) {
  const say = useSay();
  const { missing, unknown } = status;
  if (missing.length === 0)
    return (
      <span className="faint">
        {unknown.length > 0 ? say("unknownPieces", { count: unknown.length }) : say("complete")}
      </span>
    );
  return (
    <span className="patrols-missing">
      {missing.map((piece) => (
        <Struck key={piece} piece={piece} />
      ))}
    </span>
  );
}
