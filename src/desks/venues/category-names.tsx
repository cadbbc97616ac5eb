/** The categories of a venue: the sign of the first, the names of all. */

import { type VenueCategory, venueCategories } from "../../domain/registers/venues.ts";
import { useLanguage } from "../../ui/context.ts";
import { Icon } from "../../ui/icon.tsx";

export function CategoryNames({ categories }: { categories: readonly VenueCategory[] }) {
  const language = useLanguage();
  const [first] = categories;
  const names = categories.map((id) => venueCategories[id][language]).join(language === "zh" ? "、" : ", ");
  return (
    <>
      {first ? <Icon id={`venue-${first}`} size={13} /> : null} {names}
    </>
  );
}
