import { browser } from 'wxt/browser';
import type { Resolution } from '../core/resolution/model.ts';
import type { Result } from '../messaging/protocol.ts';

/** The resolutions that are shipped with the extension, for an empty view to name. */
export const KNOWN_RESOLUTIONS = ['thai-nguyen/2020/kt-xh-2021-2025'] as const;

const opened = new Map<string, Promise<Result<Resolution>>>();

/** The canonical document out of the package; asked for once per page. */
export function openResolution(id: string): Promise<Result<Resolution>> {
  const known = opened.get(id);
  if (known) return known;
  const reading = read(id);
  opened.set(id, reading);
  return reading;
}

async function read(id: string): Promise<Result<Resolution>> {
  if (!/^[a-z0-9-]+\/\d{4}\/[a-z0-9-]+$/.test(id)) return { ok: false, error: `no resolution id: ${id}` };
  try {
    const path = `/resolutions/${id}.json` as Parameters<typeof browser.runtime.getURL>[0];
    const response = await fetch(browser.runtime.getURL(path));
    const value: unknown = await response.json();
    return isResolution(value, id) ? { ok: true, value } : { ok: false, error: `${id}: another format` };
  } catch (error) {
    opened.delete(id);
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The file is part of the package and checked by its tests; here only that it is the right one, of this format. */
function isResolution(value: unknown, id: string): value is Resolution {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Partial<Record<keyof Resolution, unknown>>;
  return file.format === 'so-nghi-quyet/resolution' && file.version === 1 && file.id === id;
}
