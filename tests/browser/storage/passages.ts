import type { CanonicalTarget, PageTarget } from '../../../utils/core/notebook/model.ts';

export const PLAN = 'thai-nguyen/2020/kt-xh-2021-2025';

/** A passage of the plan. */
export const onPlan = (
  start: number,
  provisions: readonly string[],
  exact = 'Tốc độ tăng trưởng',
): CanonicalTarget => ({
  type: 'canonical',
  resolution: PLAN,
  hash: 'f'.repeat(64),
  spans: [{ start, end: start + exact.length }],
  provisions,
  quote: { exact, prefix: '', suffix: '' },
  page: { url: 'https://thainguyen.gov.vn/vb', title: 'Nghị quyết' },
});

/** A passage of a page that is no copy. */
export const onNews = (url: string, exact = 'GRDP tăng 6,5%'): PageTarget => ({
  type: 'page',
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 5, end: 5 + exact.length },
  page: { url, title: 'Tin kinh tế' },
});
