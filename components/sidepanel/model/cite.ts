import type { AnnotationTarget } from '../../../utils/core/notebook/model.ts';
import type { Provision, ProvisionKind, Resolution } from '../../../utils/core/resolution/model.ts';
import type { Key, Translate } from '../../shared/i18n/key.ts';

/** How a passage is named, in which kind's colour. */
export interface Cite {
  readonly text: string;
  /** null for a page that is no copy, and where the resolution is not at hand. */
  readonly kind: ProvisionKind | null;
}

export const provisionOf = (resolution: Resolution, eId: string): Provision | null =>
  resolution.provisions.find((each) => each.eId === eId) ?? null;

/** "Chỉ tiêu 7"; "Nhiệm vụ 3 · Công nghiệp", since tasks are counted within their field. */
export function citeProvision(resolution: Resolution, eId: string, t: Translate): string {
  const provision = provisionOf(resolution, eId);
  if (!provision) return eId;
  if (provision.heading) return `${provision.number}. ${provision.heading}`;
  const kind = t(`kind.${provision.kind}` as Key);
  const cite =
    provision.kind === 'objective' ? kind : t('differences.place', { kind, number: provision.number });
  const holder = provision.parent === null ? null : provisionOf(resolution, provision.parent);
  const field =
    holder && (provision.kind === 'task' || provision.kind === 'solution') ? holder.heading : null;
  return field ? `${cite} · ${field}` : cite;
}

/** As many numbers as are read at a glance. */
const FEW = 3;

/** "Chỉ tiêu 6 và 7"; of different kinds, or of many, the first and how many more. @param eIds at least one */
export function citeMany(resolution: Resolution, eIds: readonly string[], t: Translate): string {
  const [first = '', ...others] = eIds;
  const name = citeProvision(resolution, first, t);
  if (others.length === 0) return name;
  const all = eIds.map((eId) => provisionOf(resolution, eId));
  const isOne = all.every((each) => each?.kind === all[0]?.kind && each?.kind !== undefined && !each.heading);
  const numbered = all.flatMap((each) => each?.number ?? []);
  // Tasks are counted anew in each field: their numbers alone would not do.
  const counted = all[0]?.kind === 'indicator' || all[0]?.kind === 'assignment';
  const last = numbered.at(-1);
  if (isOne && counted && eIds.length <= FEW && numbered.length === eIds.length && last !== undefined)
    return t('cite.and', {
      name: [citeProvision(resolution, first, t), ...numbered.slice(1, -1)].join(', '),
      value: last,
    });
  return t('cite.more', { name, count: others.length });
}

const MARKED: readonly ProvisionKind[] = ['indicator', 'task', 'solution', 'assignment', 'objective'];

/**
 * The provisions that a passage is about. A selection touches the fields and sections around them too; these are named
 * only where nothing smaller is touched.
 */
export function touchedOf(resolution: Resolution, provisions: readonly string[]): string[] {
  const known = provisions.filter((eId) => provisionOf(resolution, eId));
  const small = known.filter((eId) => MARKED.includes(provisionOf(resolution, eId)?.kind ?? 'article'));
  return small.length > 0 ? small : known.slice(-1);
}

/**
 * Where an annotation stands: its first provision with how many more, or the page that is no copy.
 * @param open the resolutions at hand, by id
 */
export function citeTarget(
  target: AnnotationTarget,
  open: ReadonlyMap<string, Resolution>,
  t: Translate,
): Cite {
  if (target.type === 'page') return { text: pageName(target.page), kind: null };
  const resolution = open.get(target.resolution);
  const touched = resolution ? touchedOf(resolution, target.provisions) : [];
  const [first] = touched;
  if (!resolution || first === undefined) return { text: t('cite.passage'), kind: null };
  return {
    text: citeMany(resolution, touched, t),
    kind: provisionOf(resolution, first)?.kind ?? null,
  };
}

/** A page by its title, or by its host where it has none. */
export function pageName({ url, title }: { readonly url: string; readonly title: string }): string {
  return title.trim() || hostOf(url);
}

/** "vietnamplus.vn"; for a file its name. */
export function hostOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return host.replace(/^www\./u, '') || decodeURIComponent(pathname.split('/').at(-1) ?? url);
  } catch {
    return url;
  }
}
