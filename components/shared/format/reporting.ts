import type { Period } from '../../../utils/core/notebook/model.ts';
import type { Translate } from '../i18n/key.ts';
import { formatDate } from './figures.ts';

/** For when a status note speaks, as short as a link allows: "2024", "quý III/2024", "15/06/2024", "2021–2025". */
export function formatReporting(period: Period, t: Translate): string {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'quarter':
      return t('reporting.quarter', {
        number: ['I', 'II', 'III', 'IV'][period.quarter - 1] ?? '',
        value: period.year,
      });
    case 'date':
      return formatDate(period.date);
    case 'span':
      return `${period.from}–${period.to}`;
  }
}
