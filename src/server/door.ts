/** Where the server stands and how it is reached: on this machine alone, or in an office. */

export interface Door {
  /** Address to listen on. */
  readonly host: string;
  /** PEM texts; absent: plain http. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Address or CIDR of the proxy whose X-Forwarded-* headers are believed; absent: nobody's. */
  readonly trustProxy?: string;
  /** Where people reach the page, scheme and host: `https://map.example.cn`. The first is written into links. */
  readonly origins: readonly string[];
  /** Hosts of map tiles that the administrator listed: `https://t0.tianditu.gov.cn`. */
  readonly tileHosts?: readonly string[];
}

const LOOPBACK_ADDRESS = "127.0.0.1";

/** The door of `sapling start`. */
export const localDoor: Door = { host: LOOPBACK_ADDRESS, origins: [] };

export const LOOPBACK_NAMES = [LOOPBACK_ADDRESS, "localhost", "[::1]"] as const;

export const isLoopback = (host: string): boolean =>
  host === "::1" || (LOOPBACK_NAMES as readonly string[]).includes(host);

/** The scheme the server itself speaks. */
export const schemeOf = ({ tls }: Door): "http" | "https" => (tls ? "https" : "http");

/** Do browsers reach it over TLS, here or at the proxy? Then cookies and headers may insist on it. */
export const isSecure = (door: Door): boolean =>
  door.tls !== undefined || (door.origins.length > 0 && door.origins.every((origin) => origin.startsWith("https://")));

/** Where links lead. */
export const originOf = (door: Door, port: number): string =>
  door.origins[0] ?? `${schemeOf(door)}://${LOOPBACK_ADDRESS}:${port}`;
