import type { Json } from '../../notebook/change.ts';
import type { Head, Period, RecordState, State } from '../../notebook/model.ts';
import { STATES } from '../../notebook/model.ts';
import { parseProvisionSubject, parseRecordId, subjectOf } from '../../notebook/record-id.ts';
import { conflictsIn, isContested } from '../../notebook/state.ts';
import { type Context, departmentName, placed } from './context.ts';
import { bold, italic, paragraph, text } from './frame.ts';
import type { Block, Run } from './model.ts';
import { signed } from './note-blocks.ts';
import { rivalBlocks } from './rival-blocks.ts';
import { stateName } from './summary.ts';
import type { ReportField } from './words.ts';
import { REPORT_FIELDS } from './words.ts';
import { otherTerritory, readable, withUnit, writtenPeriod } from './written.ts';

/** What two people wrote without knowing of each other, and nobody has settled, and figures that differ for one period: every side with its author. */
export function conflictsSection(context: Context): Block[] {
  const { gathered, words: t } = context;
  const contested = [...gathered.records.values()].flatMap((record): Block[] => {
    const place = isContested(record) ? placeOfRecord(record, context) : null;
    if (place === null) return [];
    const fields = conflictsIn(record).filter((field) => field !== 'deleted');
    const name = t('report.conflicts.of', { value: t(`report.kind.${record.kind}`), place });
    return [
      paragraph(bold(name)),
      ...fields.map(
        (field): Block => ({
          kind: 'list',
          items: (record.heads[field] ?? []).map((head): Run[] => sideOf(head, field, context)),
        }),
      ),
      ...(record.revived ? [paragraph(t('report.conflicts.revived'))] : []),
    ];
  });
  const told = [...contested, ...rivalBlocks(context)];
  return told.length === 0 ? [paragraph(t('report.conflicts.none'))] : told;
}

function sideOf(head: Head, field: string, context: Context): Run[] {
  const { words: t } = context;
  const known = REPORT_FIELDS.find((each) => each === field);
  return [
    bold(`${known ? t(`report.field.${known}`) : field}: `),
    text(`${told(head.value, known, context)} `),
    italic(`(${signed(head, context)})`),
  ];
}

/** A value of a field in words. */
function told(value: Json, field: ReportField | undefined, { territories, words: t }: Context): string {
  if (value === null || value === '') return t('report.empty');
  if (typeof value === 'string')
    return field === 'role' || field === 'motivation' ? namedValue(value, t) : readable(value);
  if (typeof value === 'boolean') return t(value ? 'report.yes' : 'report.no');
  const parts = value as Record<string, Json>;
  if (field === 'reported') return withUnit(Number(parts.value), readable(String(parts.unit ?? '')));
  if (field === 'judgement') {
    const state = STATES.find((each) => each === parts.state) as State | undefined;
    return [state ? stateName(state, 'task', t) : '', readable(String(parts.reason ?? ''))]
      .filter(Boolean)
      .join(': ');
  }
  if (field === 'period') return writtenPeriod(value as unknown as Period, t);
  if (field === 'territory')
    return (
      otherTerritory(value as unknown as Parameters<typeof otherTerritory>[0], territories, t) ??
      t('territory.asAdopted')
    );
  const quote = (parts.quote as Record<string, Json> | undefined)?.exact;
  return typeof quote === 'string' ? readable(quote) : readable(JSON.stringify(value));
}

function namedValue(value: string, t: Context['words']): string {
  if (value === 'lead' || value === 'co-ordinating') return t(`report.role.${value}`);
  if (value === 'highlighting' || value === 'commenting' || value === 'questioning')
    return t(`motivation.${value}`);
  return value === 'none' ? t('report.empty') : readable(value);
}

/** Where a record stands in this resolution; null for one of another. */
export function placeOfRecord(record: RecordState, context: Context): string | null {
  const { gathered, resolution } = context;
  const note = gathered.noteById.get(record.id);
  if (note) return placed(context, note.provisions) || context.words('report.otherPage');
  const status = gathered.statusById.get(record.id);
  if (status)
    return `${placed(context, [status.provision])}, ${writtenPeriod(status.fields.period, context.words)}`;
  if (record.kind === 'responsibility') {
    const [of, eId = '', department = ''] = parseRecordId(record.id)?.parts ?? [];
    return of === resolution.id ? `${placed(context, [eId])}, ${departmentName(department, context)}` : null;
  }
  if (record.kind === 'closing') return parseRecordId(record.id)?.parts[0] === resolution.id ? '' : null;
  const subject =
    record.kind === 'reply' ? ((record as RecordState<'reply'>).fields.to ?? null) : subjectOf(record.id);
  if (subject === null) return null;
  const provision = parseProvisionSubject(subject);
  if (provision) return provision.resolution === resolution.id ? placed(context, [provision.eId]) : null;
  const holder = gathered.records.get(subject);
  return holder && holder !== record ? placeOfRecord(holder, context) : null;
}
