import type { TargetPeriod } from '../model.ts';

const YEARS = String.raw`(?<!so với |cùng kỳ )(?:(?:tính )?(?:đến|tới|vào|trong) )?(?:(?:hết|cuối) )?(?:giai đoạn |thời kỳ |5 năm |năm )+(\d{4})(?: ?[-–] ?(\d{4}))?`;

/** The years that a passage names: a span, or one year by whose end something is reached (`from` is null). */
export interface Horizon {
  readonly from: number | null;
  readonly to: number;
}

/** The last horizon that a passage names; null when it names none. "so với năm 2020" is a base, not a horizon. */
export function readHorizon(passage: string): Horizon | null {
  const found = [...passage.matchAll(new RegExp(YEARS, 'giu'))].at(-1);
  if (!found) return null;
  const [, from, to] = found;
  return to === undefined ? { from: null, to: Number(from) } : { from: Number(from), to: Number(to) };
}

/** The passage without the years it names and the commas that set them off. */
export function withoutHorizon(passage: string): string {
  return passage
    .replace(new RegExp(`,?\\s*${YEARS}\\s*,?`, 'giu'), ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The period of one target.
 * @param clause the words around the level; @param unit its unit; @param own the horizon of the clause itself;
 * @param carried the horizon that an earlier clause of the same sentence named
 */
export function readTargetPeriod(
  clause: string,
  unit: string,
  own: Horizon | null,
  carried: Horizon | null,
  plan: { readonly from: number; readonly to: number },
): TargetPeriod {
  if (isYearly(clause, unit)) {
    return {
      kind: 'yearly',
      from: own?.from ?? plan.from,
      to: own?.to ?? plan.to,
      stated: own !== null,
    };
  }
  const horizon = own ?? carried;
  const to = horizon?.to ?? plan.to;
  return {
    kind: 'end',
    from: horizon?.from ?? Math.min(plan.from, to),
    to,
    stated: horizon !== null,
  };
}

/** "…/năm", "hằng năm", a rise or fall that is "bình quân"; never "bình quân đầu người". */
function isYearly(clause: string, unit: string): boolean {
  return (
    /\/năm$/u.test(unit) ||
    /(?<!\p{L})(?:hằng|hàng|mỗi) năm(?!\p{L})/iu.test(clause) ||
    (/(?<!\p{L})(?:tăng|giảm)(?!\p{L})/iu.test(clause) && /(?<!\p{L})bình quân(?! đầu người)/iu.test(clause))
  );
}
