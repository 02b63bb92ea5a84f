import { arch, cpus, loadavg, platform, release } from 'node:os';

/** What a table of figures must name to mean anything. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly system: string;
  readonly browser: string;
  readonly date: string;
  /** Processes that wanted a core meanwhile, on average over the last minute, the bench's own included. */
  readonly load: number;
}

export function thisMachine(browser: string): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    system: `${platform()} ${release()} ${arch()}`,
    browser,
    date: new Date().toISOString().slice(0, 10),
    load: loadavg()[0] ?? 0,
  };
}
