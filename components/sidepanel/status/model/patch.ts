import type { RecordId } from '../../../../utils/core/notebook/change.ts';
import type { State, StatusFields } from '../../../../utils/core/notebook/model.ts';
import type { Target } from '../../../../utils/core/resolution/model.ts';
import type { Language, Translate } from '../../../shared/i18n/key.ts';
import { isSource, lacksReason, readValue, reportedOf, type Seen, sourceOf, type Typed } from './form.ts';
import type { Reported, StatusPatch } from './views.ts';

/**
 * What of the form can be kept and is not yet: right values that differ from the record. What is wrong stays in the
 * form (and its draft) and is told there. Null: nothing to keep. A new note begins with something said: choosing a
 * period alone makes none.
 */
export function patchOf(
  typed: Typed,
  seen: Seen,
  targets: readonly Target[],
  computed: State | null,
  t: Translate,
  language: Language,
): StatusPatch | null {
  const { view } = seen;
  const wanted: Omit<StatusFields, 'about'> = {
    period: typed.period,
    territory: typed.territory,
    text: typed.text.normalize('NFC').trim(),
    source: isSource(typed.source) ? sourceOf(typed.source) : (view?.state.fields.source ?? ''),
    judgement: lacksReason(typed.judgement, computed)
      ? (view?.state.fields.judgement ?? null)
      : typed.judgement && { state: typed.judgement.state, reason: typed.judgement.reason.trim() },
    private: typed.private,
  };
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const now = view?.state.fields[name as keyof StatusFields];
    if (!view || JSON.stringify(now) !== JSON.stringify(value)) fields[name] = value;
  }
  const values: Record<string, Reported | null> = {};
  for (const target of targets) {
    const reading = readValue(typed.values[target.id], target, t, language);
    const now = reportedOf(view, target.id);
    if (!reading.ok || reading.value === (now?.value ?? null)) continue;
    values[target.id] = reading.value === null ? null : { value: reading.value, unit: target.unit };
  }
  const evidence: Record<RecordId, boolean> = {};
  const attached = typed.evidence.map(({ id }) => id);
  for (const id of attached) if (!seen.evidence.includes(id)) evidence[id] = true;
  for (const id of seen.evidence) if (!attached.includes(id)) evidence[id] = false;

  const said =
    wanted.text !== '' ||
    wanted.source !== '' ||
    wanted.judgement !== null ||
    Object.keys(values).length > 0 ||
    attached.length > 0;
  const changed = [fields, values, evidence].some((part) => Object.keys(part).length > 0);
  if (view ? !changed : !said) return null;
  return { fields: fields as NonNullable<StatusPatch['fields']>, values, evidence };
}
