import { NO_OFFICE } from '../../../components/dashboard/export/model.ts';
import type { Json } from '../../../utils/core/notebook/change.ts';
import { changeSettings, parseSettings, readSettings } from '../../../utils/platform/settings.ts';
import { office } from '../export/choice.ts';

/** What was chosen in the options and for papers, as a backup keeps it. */
export async function settingsNow(): Promise<Json> {
  return { options: { ...(await readSettings()) }, office: { ...office.peek() } };
}

/**
 * Takes over the settings of a backup, whatever is in it: what is malformed takes its default. Lines of the office that
 * were filled in here stay.
 */
export async function applySettings(settings: Json): Promise<void> {
  const { options, office: lines } = membersOf(settings);
  await changeSettings(parseSettings(options));
  const kept = Object.entries(membersOf(lines)).flatMap(([name, value]) =>
    Object.hasOwn(NO_OFFICE, name) && typeof value === 'string' ? [[name, value]] : [],
  );
  const here = Object.entries(office.peek()).filter(([, value]) => value !== '');
  office.value = { ...NO_OFFICE, ...Object.fromEntries([...kept, ...here]) };
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
