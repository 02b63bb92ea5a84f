import type { Site } from './portals.tsx';

interface Sources {
  /** Patterns of sites offered by name. */
  readonly offered: readonly string[];
  readonly granted: readonly string[];
  /** Patterns granted or given back since the page was opened: they stay listed, so that giving back can be undone. */
  readonly touched: readonly string[];
  readonly hostOf: (pattern: string) => string;
}

/** The sites beyond the government's as they are listed: offered ones first, then the others by name, each once. */
export function furtherSites({ offered, granted, touched, hostOf }: Sources): Site[] {
  const others = [...new Set([...granted, ...touched])].filter((pattern) => !offered.includes(pattern));
  const site = (pattern: string): Site => ({
    host: hostOf(pattern),
    pattern,
    granted: granted.includes(pattern),
  });
  return [...offered.map(site), ...others.map(site).sort((a, b) => a.host.localeCompare(b.host, 'en'))];
}
