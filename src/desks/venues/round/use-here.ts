/** Where this device is, while one asks for it. */

import { useEffect, useState } from "react";
import type { Position } from "../../../domain/rules/finding.ts";

export interface Here {
  readonly at: Position;
  /** Metres, as the device says. */
  readonly accuracy: number;
}

export interface Whereabouts {
  readonly on: boolean;
  readonly here: Here | null;
  /** Why there is none. */
  readonly fault: string | null;
  readonly turn: () => void;
}

const degrees = (value: number): number => Number(value.toFixed(6));

export function useHere(): Whereabouts {
  const [on, setOn] = useState(false);
  const [here, setHere] = useState<Here | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (!on || !("geolocation" in navigator)) return;
    const watch = navigator.geolocation.watchPosition(
      ({ coords }) => {
        setFault(null);
        setHere({
          at: [degrees(coords.longitude), degrees(coords.latitude)],
          accuracy: Math.max(1, Math.round(coords.accuracy)),
        });
      },
      ({ message }) => {
        setHere(null);
        setFault(message || "–");
      },
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: 20_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [on]);
  return {
    on,
    here: on ? here : null,
    fault: on ? fault : null,
    turn: () => {
      setHere(null);
      setFault(null);
      setOn(!on);
    },
  };
}
