/** Host patterns that are read from the start; the same list stands in the manifest. */
export const GOVERNMENT_PATTERNS = [
  '*://*.gov.vn/*',
  '*://*.chinhphu.vn/*',
  '*://*.quochoi.vn/*',
  '*://*.vbpl.vn/*',
] as const;

/** Sites that publish legal documents and are offered by name. */
export const OFFERED_HOSTS = ['thuvienphapluat.vn', 'luatvietnam.vn'] as const;

/** Suffixes that belong to nobody in particular: granting one would grant everybody's site under it. */
const SHARED_SUFFIXES = new Set(
  ['com', 'net', 'org', 'edu', 'info', 'biz', 'name', 'pro', 'health', 'ac', 'int', 'io', 'id', 'ai'].map(
    (label) => `${label}.vn`,
  ),
);

export type HostProblem = 'empty' | 'not a host' | 'too wide' | 'already read';
export type HostReading =
  | { readonly ok: true; readonly host: string; readonly pattern: string }
  | { readonly ok: false; readonly problem: HostProblem };

/**
 * A typed or pasted address as a host that can be granted: takes a bare name or a whole address, drops "www.".
 * Names get a pattern that covers their subdomains; an IPv4 address or "localhost" stands for itself.
 */
export function readHost(typed: string): HostReading {
  const text = typed.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  const host = hostOf(text);
  if (host === null) return { ok: false, problem: 'not a host' };
  if (host === 'localhost' || /^\d+\.\d+\.\d+\.\d+$/.test(host)) {
    return { ok: true, host, pattern: `*://${host}/*` };
  }
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])$/.test(host)) {
    return { ok: false, problem: /^[a-z]{2,}$/.test(host) ? 'too wide' : 'not a host' };
  }
  if (isGovernment(host)) return { ok: false, problem: 'already read' };
  if (SHARED_SUFFIXES.has(host)) return { ok: false, problem: 'too wide' };
  return { ok: true, host, pattern: `*://*.${host}/*` };
}

/** Whether a host falls under one of the patterns that are read from the start. */
export const isGovernment = (host: string): boolean =>
  GOVERNMENT_PATTERNS.some((pattern) => {
    const base = bareHost(pattern);
    return host === base || host.endsWith(`.${base}`);
  });

/** "*://*.luatvietnam.vn/*" → "luatvietnam.vn". */
export const bareHost = (pattern: string): string =>
  pattern.replace(/^[^/]*:\/\/(?:\*\.)?/, '').replace(/\/.*$/, '');

function hostOf(text: string): string | null {
  if (/[\s*@\\]/u.test(text)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (!/^https?:/iu.test(address)) return null;
  try {
    return new URL(address).hostname.replace(/\.$/, '').replace(/^www\./, '');
  } catch {
    return null;
  }
}
