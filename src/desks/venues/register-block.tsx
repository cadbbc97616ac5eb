/** What the register holds of a venue: its licences by category, its codes, its state. */

import type { ReactNode } from "react";
import { recordsWhere } from "../../domain/lookups/register-rows.ts";
import { positionEnds, type Venue, venueCategories, venueStatuses } from "../../domain/registers/venues.ts";
import { useCounty, useLanguage } from "../../ui/context.ts";
import { Block } from "../../ui/parts.tsx";
import { useSay } from "./text.ts";

export interface Fact {
  readonly id: string;
  readonly name: string;
  readonly value: ReactNode;
}

/** Facts that are not written are left out, but a licence or a date that a rule needs says that it is missing. */
export function useVenueFacts(venue: Venue): readonly Fact[] {
  const say = useSay();
  const language = useLanguage();
  const county = useCounty();
  const licences = county ? recordsWhere(county, "licence", "venue", venue.id) : [];
  const ofCategories = venue.categories.flatMap((category): Fact[] => {
    const own = licences.filter((licence) => licence.category === category);
    const name = say("licenceOf", { category: venueCategories[category][language] });
    if (own.length === 0) return [{ id: category, name, value: say("licenceNone") }];
    return own.map((licence) => ({
      id: licence.id,
      name,
      value: (
        <>
          {licence.number ?? "–"}
          <br />
          <span className="soft">
            {say("siteSince")} {licence.siteSince ?? say("dateUnknown")}
          </span>
          {licence.authority ? (
            <>
              <br />
              <span className="soft">{licence.authority}</span>
            </>
          ) : null}
          {licence.validTo ? (
            <>
              <br />
              <span className="soft">
                {say("validTo")} {licence.validTo}
              </span>
            </>
          ) : null}
        </>
      ),
    }));
  });
  const plain: readonly (readonly [string, string, string | undefined])[] = [
    ["creditCode", say("creditCode"), venue.creditCode],
    ["established", say("established"), venue.established ?? say("dateUnknown")],
    ["status", say("status"), venue.status ? venueStatuses[venue.status][language] : undefined],
    ["operator", say("operator"), venue.operator],
    ["address", say("address"), venue.address],
    ["positionEnd", say("positionOf"), venue.positionEnd ? positionEnds[venue.positionEnd][language] : undefined],
  ];
  return [...ofCategories, ...plain.flatMap(([id, name, value]) => (value === undefined ? [] : [{ id, name, value }]))];
}

export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="v-facts">
      {facts.map(({ id, name, value }) => (
        <div key={id}>
          <dt className="soft">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function RegisterBlock({ venue }: { venue: Venue }) {
  const say = useSay();
  const county = useCounty();
  const facts = useVenueFacts(venue);
  return (
    <Block title={say("register")} note={say("revision", { revision: county?.revision ?? 0 })}>
      <FactList facts={facts} />
    </Block>
  );
}
