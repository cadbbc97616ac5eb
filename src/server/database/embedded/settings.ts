/** How the embedded PostgreSQL is set: durable, small, and with no door but its socket. */

/** One county's server and database fit in 250 MB together; a province sets DATABASE_URL. */
const settings: Readonly<Record<string, string>> = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  shared_buffers: "24MB",
  work_mem: "4MB",
  maintenance_work_mem: "32MB",
  max_connections: "24",
  autovacuum_max_workers: "1",
  max_worker_processes: "2",
  max_parallel_workers: "0",
  max_parallel_workers_per_gather: "0",
  // Reads are small and cached: worker processes for them would only cost memory.
  io_method: "sync",
  jit: "off",
  huge_pages: "off",
  // No replica hangs on an embedded database.
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "128MB",
  min_wal_size: "32MB",
  log_min_messages: "warning",
  log_line_prefix: "%m [%p] ",
  lc_messages: "C",
  timezone: "UTC",
  log_timezone: "UTC",
};

export type Door =
  /** Socket folder, for nobody but its owner. */
  | { readonly kind: "socket"; readonly folder: string }
  /** Port on the loopback address, behind a password: where there are no sockets in folders. */
  | { readonly kind: "loopback"; readonly port: number };

/** In a socket's name; without a meaning otherwise. */
export const SOCKET_PORT = 5432;

const doorSettings = (door: Door): Readonly<Record<string, string>> =>
  door.kind === "socket"
    ? {
        listen_addresses: "",
        port: String(SOCKET_PORT),
        unix_socket_directories: door.folder,
        unix_socket_permissions: "0700",
      }
    : { listen_addresses: "127.0.0.1", port: String(door.port), unix_socket_directories: "" };

/** The arguments of `postgres` for a data folder and a door. */
export const postgresArguments = (dataFolder: string, door: Door): string[] => [
  "-D",
  dataFolder,
  ...Object.entries({ ...settings, ...doorSettings(door) }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
];
