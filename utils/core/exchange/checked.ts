import * as v from 'valibot';

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  /** Where it breaks: "spans[0].start"; '' for the value itself. */
  | { readonly ok: false; readonly where: string };

/** Looks whether a value is what a check asks for; valibot itself would take a list for an object. */
export function checked<S extends v.GenericSchema>(check: S, value: unknown): Checked<v.InferOutput<S>> {
  if (Array.isArray(value) && check.type === 'loose_object') return { ok: false, where: '' };
  const read = v.safeParse(check, value, { abortEarly: true });
  if (read.success) return { ok: true, value: read.output };
  const [issue] = read.issues;
  const path = v.getDotPath(issue as v.BaseIssue<unknown>) ?? '';
  return { ok: false, where: path.replace(/(?:^|\.)(\d+)(?=\.|$)/gu, '[$1]') };
}
