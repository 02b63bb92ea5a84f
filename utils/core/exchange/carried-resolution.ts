import * as v from 'valibot';
import type { Digest } from '../notebook/seal.ts';
import type { Provision, Resolution } from '../resolution/model.ts';
import type { CarriedResolution } from './model.ts';

/** Why a document that a file carries is not taken in; the interface words it (i18n `exchange.foreign`). */
export const CARRIED_PROBLEMS = [
  'document malformed',
  'document other',
  'document hash',
  'document id twice',
  'document parent',
  'document span',
] as const;
export type CarriedProblem = (typeof CARRIED_PROBLEMS)[number];

export type CarriedCheck =
  | { readonly ok: true; readonly resolution: Resolution }
  | { readonly ok: false; readonly code: CarriedProblem; readonly where: string };

/** The form of a resolution's id; also the path of a shipped one. */
export const RESOLUTION_ID = /^[a-z0-9-]{1,60}\/\d{4}\/[a-z0-9-]{1,120}$/u;

const words = (most: number) => v.pipe(v.string(), v.maxLength(most), v.check(isWellFormed));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const year = v.pipe(v.number(), v.integer(), v.minValue(1945), v.maxValue(2200));
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]{1,200}$/u));

const TargetShape = v.object({
  id: name,
  measure: words(2000),
  stated: v.nullable(words(500)),
  comparator: v.picklist(['at least', 'more than', 'at most', 'less than', 'exactly', 'between', 'none']),
  direction: v.picklist(['rise', 'fall', 'keep', 'level']),
  value: v.pipe(v.number(), v.finite()),
  upper: v.exactOptional(v.pipe(v.number(), v.finite())),
  unit: words(100),
  period: v.object({ kind: v.picklist(['yearly', 'end']), from: year, to: year, stated: v.boolean() }),
  within: v.exactOptional(name),
  start: offset,
  end: offset,
});

const ProvisionShape = v.object({
  eId: name,
  kind: v.picklist([
    'article',
    'section',
    'group',
    'objective',
    'indicator',
    'field',
    'task',
    'solution',
    'assignment',
  ]),
  parent: v.nullable(name),
  number: words(40),
  heading: v.nullable(words(2000)),
  start: offset,
  end: offset,
  targets: v.exactOptional(v.pipe(v.array(TargetShape), v.maxLength(100))),
});

/** Sizes are some twenty times those of the first resolution. */
const ResolutionShape = v.object({
  format: v.literal('so-nghi-quyet/resolution'),
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(RESOLUTION_ID)),
  title: v.pipe(words(1000), v.minLength(1)),
  issuer: words(300),
  province: v.pipe(words(100), v.minLength(1)),
  number: v.nullable(words(100)),
  term: words(100),
  session: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  adopted: v.pipe(v.string(), v.isoDate()),
  period: v.object({ from: year, to: year }),
  recipients: v.pipe(v.array(words(500)), v.maxLength(200)),
  signer: words(300),
  text: v.pipe(
    words(2_000_000),
    v.check((text) => text === text.normalize('NFC') && !/[\u2029\r\0]/u.test(text)),
  ),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  provisions: v.pipe(v.array(ProvisionShape), v.minLength(1), v.maxLength(5000)),
  lookalikes: v.pipe(
    v.array(
      v.object({ eId: name, other: name, similarity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
    ),
    v.maxLength(20_000),
  ),
});

/**
 * Looks through a document that a file carries before it may be added: its shape and sizes, that its hash is that of its
 * text, that its ids are each there once, and that every span lies in the text and in the unit that holds it. What comes
 * back holds the known members alone.
 * @param carried as the file's header names it; its document is to be that one
 */
export async function checkCarried(
  carried: Pick<CarriedResolution, 'id' | 'hash'> & { readonly document: unknown },
  digest: Digest,
): Promise<CarriedCheck> {
  const parsed = v.safeParse(ResolutionShape, carried.document, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return refused('document malformed', v.getDotPath(issue) ?? '');
  }
  const resolution: Resolution = parsed.output;
  if (resolution.id !== carried.id) return refused('document other', 'id');
  if (resolution.hash !== carried.hash) return refused('document other', 'hash');
  if ((await digest(resolution.text)) !== resolution.hash) return refused('document hash', 'text');
  return problemIn(resolution) ?? { ok: true, resolution };
}

const refused = (code: CarriedProblem, where: string): CarriedCheck => ({ ok: false, code, where });

function problemIn({ provisions, lookalikes, text }: Resolution): CarriedCheck | null {
  const units = new Map<string, Provision>();
  const targets = new Set<string>();
  for (const [i, unit] of provisions.entries()) {
    const where = `provisions.${i}`;
    if (units.has(unit.eId)) return refused('document id twice', `${where}.eId`);
    const parent = unit.parent === null ? { start: 0, end: text.length } : units.get(unit.parent);
    // A unit comes after the one that holds it, so that there is no circle.
    if (!parent) return refused('document parent', `${where}.parent`);
    if (!isWithin(unit, parent)) return refused('document span', where);
    units.set(unit.eId, unit);
    for (const [k, target] of (unit.targets ?? []).entries()) {
      const place = `${where}.targets.${k}`;
      if (targets.has(target.id)) return refused('document id twice', `${place}.id`);
      if (!target.id.startsWith(`${unit.eId}__`)) return refused('document parent', `${place}.id`);
      if (target.within !== undefined && !targets.has(target.within))
        return refused('document parent', `${place}.within`);
      if (!isWithin(target, unit)) return refused('document span', place);
      targets.add(target.id);
    }
  }
  const stray = lookalikes.findIndex(({ eId, other }) => !units.has(eId) || !units.has(other));
  return stray < 0 ? null : refused('document parent', `lookalikes.${stray}`);
}

const isWithin = (
  inner: { readonly start: number; readonly end: number },
  outer: { readonly start: number; readonly end: number },
): boolean => inner.start < inner.end && outer.start <= inner.start && inner.end <= outer.end;

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
