/** A symbol of the theme (venue category, place, equipment, desk) in the colour of the text around it. */

import {
  type DeskSymbol,
  deskSymbols,
  type EquipmentSymbol,
  equipmentSymbols,
  type PlaceSymbol,
  placeSymbols,
  type SingleSymbol,
  singleSymbols,
  type VenueSymbol,
  venueSymbols,
} from "../theme/symbols.ts";

export type IconId =
  | `venue-${VenueSymbol}`
  | `place-${PlaceSymbol}`
  | `equip-${EquipmentSymbol}`
  | `desk-${DeskSymbol}`
  | SingleSymbol;

const prefixed = (prefix: string, table: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(table).map(([name, svg]) => [`${prefix}${name}`, svg]);

const byId: ReadonlyMap<string, string> = new Map([
  ...prefixed("venue-", venueSymbols),
  ...prefixed("place-", placeSymbols),
  ...prefixed("equip-", equipmentSymbols),
  ...prefixed("desk-", deskSymbols),
  ...prefixed("", singleSymbols),
]);

export function Icon({ id, size = 15, label }: { id: IconId; size?: number; label?: string }) {
  const named = label === undefined ? { "aria-hidden": true as const } : { role: "img", "aria-label": label };
  return (
    <svg
      className="ico"
      width={size}
      height={size}
      viewBox="0 0 15 15"
      fill="currentColor"
      {...named}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the theme, no data
      dangerouslySetInnerHTML={{ __html: byId.get(id) ?? "" }}
    />
  );
}
