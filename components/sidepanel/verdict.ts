import { formatShare } from '../shared/format/figures.ts';
import type { Language, Translate } from '../shared/i18n/key.ts';
import type { CopyReport } from './model/standing.ts';

/** A verdict in plain words with its coverage: "Bản đăng đầy đủ, 99,9 %". */
export function verdictText(report: CopyReport, t: Translate, language: Language): string {
  const coverage = formatShare(report.coverage, language);
  switch (report.verdict) {
    case 'whole copy':
      return t('verdict.whole', { coverage });
    case 'altered copy':
      return t('verdict.altered', { coverage });
    case 'part of a copy':
      return t('verdict.part', { coverage });
    case 'quotation':
      return t('empty.quotation');
    case 'same genre, unknown':
      return t('empty.genre');
    case 'none':
      return t('empty.none');
  }
}
