import type { InboxEntry, Line } from '../../../components/dashboard/review/model.ts';
import { formatNumber, NO_BREAK } from '../../../components/shared/format/figures.ts';
import { citeProvision, provisionOf, touchedOf } from '../../../components/sidepanel/model/cite.ts';
import { unitName } from '../../../components/sidepanel/status/model/reasons.ts';
import { territoryName } from '../../../components/sidepanel/status/model/territories.ts';
import { AGAIN, groupedBy, type InboxRow, type Place } from '../../../utils/core/notebook/inbox.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { parseRecordId } from '../../../utils/core/notebook/record-id.ts';
import { isContested } from '../../../utils/core/notebook/state.ts';
import { provinceFile, provinceOf } from '../../../utils/platform/departments.ts';
import type { Reviewed } from '../../../utils/storage/reviews.ts';
import { rowWords, type WordsAround } from '../import/row-words.ts';
import { statusCite } from './about.ts';

/** The provision that a record is listed under; null for what stands on no provision that is at hand. */
export function listedUnder(
  { resolution: id, provisions }: Pick<InboxRow, 'resolution' | 'provisions'>,
  { resolutions }: Pick<WordsAround, 'resolutions'>,
): { readonly resolution: string; readonly eId: string } | null {
  const resolution = id === null ? undefined : resolutions.get(id);
  const [eId] = resolution ? touchedOf(resolution, provisions) : [];
  return resolution && eId !== undefined ? { resolution: resolution.id, eId } : null;
}

/** Groups of a list as its lines: a heading, then its records. */
export function linesOf(
  rows: readonly InboxRow[],
  by: 'author' | 'provision',
  around: WordsAround & { readonly personName: (author: string) => string },
): Line[] {
  const { t, resolutions } = around;
  const placeOf = (row: InboxRow): Place => {
    // Those whom nobody can name stand after those who gave one.
    if (by === 'author')
      return { key: row.author, order: `${around.nameOf(row.author) || '\uffff'} ${row.author}` };
    const at = listedUnder(row, around);
    if (!at) return { key: '', order: '\uffff' };
    const start = provisionOf(resolutions.get(at.resolution)!, at.eId)?.start ?? 0;
    return { key: `${at.resolution}|${at.eId}`, order: `${at.resolution} ${String(start).padStart(8, '0')}` };
  };
  const nameOf = (key: string): string => {
    if (key === AGAIN) return t('reviewing.group.again');
    if (by === 'author') return around.personName(key);
    const [resolution = '', eId = ''] = key.split('|');
    const open = resolutions.get(resolution);
    return open ? citeProvision(open, eId, t) : t('reviewing.group.page');
  };
  return groupedBy(rows, placeOf).flatMap(({ key, rows: own }): Line[] => [
    { what: 'group', key, name: nameOf(key), count: own.length },
    ...own.map(({ id }): Line => ({ what: 'row', id })),
  ]);
}

/** A record of the inbox in words. */
export function entryOf(
  { record, values, replies, verdicts, state }: Reviewed,
  { own, reason }: Pick<InboxRow, 'own' | 'reason'>,
  around: WordsAround,
): InboxEntry {
  const { t, language, resolutions } = around;
  const words = rowWords({ id: record.id, before: null, after: record }, around);
  const { about, territory, source = '' } = (record as RecordState<'status'>).fields;
  const targets = about
    ? (resolutions.get(about.resolution)?.provisions.find(({ eId }) => eId === about.provision)?.targets ??
      [])
    : [];
  const figures = values.flatMap(({ id, fields: { reported } }) => {
    const target = parseRecordId(id)?.parts[1];
    const name = targets.find((each) => each.id === target)?.measure ?? target ?? '';
    return reported
      ? [{ name, value: formatNumber(reported.value, language) + NO_BREAK + unitName(reported.unit, t) }]
      : [];
  });
  const known = about ? provinceFile(provinceOf(about.resolution)).territories : [];
  const touches = [record, ...values].map(({ updated }) => updated);
  const last = touches.reduce((a, b) => (b.at > a.at ? b : a));
  // What is made in one go has a few changes, within a moment and by one hand.
  const isLater =
    last.by !== record.created.by || Date.parse(last.wall) - Date.parse(record.created.wall) > 60_000;
  return {
    ...words,
    ...(record.kind === 'status' ? { cite: statusCite(record as RecordState<'status'>, around) } : {}),
    id: record.id,
    figures,
    state: record.kind === 'status' ? state : null,
    territory:
      territory && territory.kind !== 'as adopted' ? territoryName(territory, known, t, language) : '',
    source,
    author: record.created.by,
    wall: record.created.wall,
    edited: isLater ? last : null,
    replies: replies.map(({ id, created, fields }) => ({
      id,
      by: created.by,
      wall: created.wall,
      text: fields.text ?? '',
    })),
    verdicts,
    own,
    reason,
    contested: isContested(record),
    isReply: record.kind === 'reply',
  };
}
