/** Connections to a PostgreSQL, the same way for all. */

import postgres, { type Sql } from "postgres";
import { patientSocket, type Security, securityOf } from "./patient-socket.ts";

/** Seconds until a new try at a database that does not answer: it may be recovering. */
const BACKOFF_SECONDS = 0.2;

export interface ConnectionOptions {
  readonly max: number;
  readonly name: string;
  /** A connection ended unasked: what it was doing is rejected, what it may have done is not known. */
  readonly onLost?: () => void;
}

const settings = ({ max, name, onLost = () => {} }: ConnectionOptions, security: Security) =>
  ({
    max,
    max_lifetime: null,
    backoff: () => BACKOFF_SECONDS,
    onnotice: () => {},
    connection: { application_name: name },
    // An option that the driver's types leave out.
    socket: patientSocket(security, onLost),
  }) as const;

/** Where the driver knocks: an address, or the parts of one. */
export type Address =
  | string
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
      readonly password?: string;
    };

const TLS = /([?&])ssl(?:mode)?=([^&]*)&?/;

/** TLS is made below the driver: what the address says of it is taken out. It may name several hosts, so it is no URL. */
function withoutTls(address: string): [address: string, security: Security] {
  const mode = TLS.exec(address)?.[2] ?? null;
  return [address.replace(TLS, "$1").replace(/[?&]$/, ""), securityOf(mode)];
}

export function connections(address: Address, options: ConnectionOptions): Sql {
  if (typeof address !== "string") return postgres({ ...address, ...settings(options, "none") });
  const [url, security] = withoutTls(address);
  return postgres(url, settings(options, security));
}
