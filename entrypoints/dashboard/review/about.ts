import { formatWhen } from '../../../components/sidepanel/status/model/periods.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { rowWords, type WordsAround } from '../import/row-words.ts';

/** A status note's place and for when it speaks: "Chỉ tiêu 7, năm 2025". */
export function statusCite(status: RecordState<'status'>, around: WordsAround): string {
  const { cite } = rowWords({ id: status.id, before: null, after: status }, around);
  const { period } = status.fields;
  return period ? [cite, lowered(formatWhen(period, around.t))].filter(Boolean).join(', ') : cite;
}

/**
 * What a record that people have to decide about stands on, so that two figures of two years are told apart.
 * @param status the status note that a figure belongs to, or that the record is; null for other records
 * @returns "Chỉ tiêu 7, năm 2025 · GRDP bình quân đầu người"
 */
export function contestedCite(
  record: RecordState,
  status: RecordState<'status'> | null,
  around: WordsAround,
): string {
  if (!status) return rowWords({ id: record.id, before: null, after: record }, around).cite;
  if (status.id === record.id) return statusCite(status, around);
  const { cite } = rowWords({ id: record.id, before: null, after: record }, around);
  return [statusCite(status, around), cite].filter(Boolean).join(' · ');
}

/** Within a line a period does not begin with a capital: "năm 2025", "quý III/2024". */
const lowered = (words: string): string => words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
