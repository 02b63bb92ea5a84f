import type { Json } from '../../../utils/core/notebook/change.ts';
import type {
  Period,
  Role,
  StatusFields,
  Territory,
  ValueFields,
} from '../../../utils/core/notebook/model.ts';
import { formatNumber, NO_BREAK } from '../../shared/format/figures.ts';
import type { Language, Translate } from '../../shared/i18n/key.ts';
import { formatWhen } from './model/periods.ts';
import { unitName } from './model/reasons.ts';
import { type KnownTerritory, territoryName } from './model/territories.ts';

interface Words {
  readonly t: Translate;
  readonly language: Language;
  readonly territories?: readonly KnownTerritory[];
}

/** Fields of status notes, values and responsibilities; each has a name of its own. */
export const STATUS_FIELDS = ['period', 'territory', 'source', 'judgement', 'reported', 'role'] as const;
export type StatusField = (typeof STATUS_FIELDS)[number];
export const isStatusField = (field: string): field is StatusField =>
  (STATUS_FIELDS as readonly string[]).includes(field);

/** A value of such a field in words, for conflicts and for the history; null for fields that speak for themselves. */
export function showStatusField(
  field: string,
  value: Json,
  { t, language, territories = [] }: Words,
): string | null {
  if (field === 'period' && value !== null) return formatWhen(value as unknown as Period, t);
  if (field === 'territory' && value !== null)
    return territoryName(value as unknown as Territory, territories, t, language);
  if (field === 'judgement') {
    const judgement = value as unknown as StatusFields['judgement'];
    if (judgement === null) return t('told.asComputed');
    return [t(`state.${judgement.state}`), judgement.reason].filter(Boolean).join(': ');
  }
  if (field === 'reported') {
    const reported = value as unknown as ValueFields['reported'];
    if (reported === null) return t('why.no value');
    return formatNumber(reported.value, language) + NO_BREAK + unitName(reported.unit, t);
  }
  if (field === 'role') return value === 'none' ? t('told.none') : t(`duty.role.${value as Role}`);
  return null;
}
