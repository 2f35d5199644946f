import { machineMegabytes } from "../config/machine-memory.ts"
import type { PostgresBinaries } from "./postgres-binaries.ts"

/** How the embedded PostgreSQL is set up, as arguments of its command. */
export const settingsArguments = (binaries: PostgresBinaries): string[] =>
  Object.entries({ ...settings, ...memorySettings(), ...prewarmSettings(binaries) }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ])

// For two cores and some GiB beside a server; durability is PostgreSQL's default.
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  maintenance_work_mem: "128MB",
  work_mem: "16MB",
  // A worker starts slower than most pages are answered, the more so where two processors are busy.
  parallel_setup_cost: "20000",
  max_wal_size: "2GB",
  checkpoint_timeout: "15min",
  // The build has pglz alone: a decision on 22,000 findings right after a checkpoint took 12 s with it and 4 s without,
  // for 2.4 times the log.
  wal_compression: "off",
  jit: "off",
  random_page_cost: "1.1",
  effective_io_concurrency: "64",
  log_timezone: "UTC",
  timezone: "UTC",
  logging_collector: "on",
  log_filename: "postgres-%a.log",
  log_truncate_on_rotation: "on",
  log_rotation_age: "1d",
  log_rotation_size: "10MB",
} as const

/**
 * What depends on the machine's memory, or the container's part of it: an eighth for the pages of tables that are used
 * most, beside what the system keeps of files.
 */
function memorySettings(): Record<string, string> {
  const megabytes = machineMegabytes()
  return {
    shared_buffers: `${Math.min(4096, Math.max(128, Math.floor(megabytes / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(megabytes / 2))}MB`,
  }
}

/**
 * The pages that were in memory are read again after a start, all at once and in their order on the disk: else each
 * list's first caller waits while they are fetched one by one.
 */
const prewarmSettings = ({ hasPrewarm }: PostgresBinaries): Record<string, string> =>
  hasPrewarm ? { shared_preload_libraries: "pg_prewarm", "pg_prewarm.autoprewarm_interval": "5min" } : {}
