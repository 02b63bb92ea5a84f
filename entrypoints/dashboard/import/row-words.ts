import type { PlannedRow, RowWords } from '../../../components/dashboard/import/model.ts';
import { formatReporting } from '../../../components/shared/format/reporting.ts';
import { shorten } from '../../../components/shared/format/wording.ts';
import type { Language, Translate } from '../../../components/shared/i18n/key.ts';
import { citeProvision, citeTarget } from '../../../components/sidepanel/model/cite.ts';
import { showStatusField } from '../../../components/sidepanel/status/show-field.ts';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { FieldsByKind, RecordKind } from '../../../utils/core/notebook/model.ts';
import { parseProvisionSubject, parseRecordId } from '../../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { provinceFile } from '../../../utils/platform/departments.ts';

export interface WordsAround {
  readonly t: Translate;
  readonly language: Language;
  /** The resolutions at hand, by id. */
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** An author's name. */
  readonly nameOf: (author: string) => string;
}

/** How a record is told in one line: of what kind, on what, and what it says. */
export function rowWords(row: Pick<PlannedRow, 'id' | 'before' | 'after'>, around: WordsAround): RowWords {
  const { t } = around;
  const kind = parseRecordId(row.id)?.kind;
  const fields = (row.after ?? row.before)?.fields ?? {};
  return {
    kind: kind ? kindWord(kind, fields, t) : row.id.slice(0, 24),
    cite: kind ? citeOf(row.id, fields, around) : '',
    quote: 'target' in fields ? (fields.target?.quote.exact ?? '') : '',
    text: textOf(row.id, fields, around),
  };
}

type Fields = Partial<FieldsByKind[RecordKind]>;

const kindWord = (kind: RecordKind, fields: Fields, t: Translate): string =>
  'motivation' in fields && fields.motivation
    ? t(`motivation.${fields.motivation}`)
    : t(`importing.record.${kind}`);

/** Where it stands, or what it is about, as far as that is known here. */
function citeOf(id: RecordId, fields: Fields, around: WordsAround): string {
  const { t, resolutions } = around;
  if ('target' in fields && fields.target) return citeTarget(fields.target, resolutions, t).text;
  if ('about' in fields && fields.about)
    return provision(fields.about.resolution, fields.about.provision, around);
  const { kind, parts: [first = '', second = '', third = ''] = [] } = parseRecordId(id) ?? {};
  switch (kind) {
    case 'responsibility':
      return [provision(first, second, around), departmentName(first.split('/')[0] ?? '', third)].join(' · ');
    case 'value':
      return measure(second, around);
    case 'evidence':
    case 'tag': {
      const on = parseProvisionSubject(first);
      return on ? provision(on.resolution, on.eId, around) : onRecord(first, around);
    }
    case 'reply':
      return onRecord((fields as Partial<FieldsByKind['reply']>).to ?? '', around);
    case 'review':
      return onRecord(first, around);
    case 'department':
      return departmentName(first, second);
    case 'closing':
      return resolutions.get(first)?.title ?? first;
    default:
      return '';
  }
}

/** What hangs on a record says on what kind of one: its words may not be at hand. */
function onRecord(id: string, { t }: WordsAround): string {
  const kind = parseRecordId(id)?.kind;
  return kind ? t('importing.on', { name: t(`importing.record.${kind}`) }) : '';
}

/** What it says. */
function textOf(id: RecordId, fields: Fields, { t, language, nameOf }: WordsAround): string {
  const { kind, parts: [first = '', second = ''] = [] } = parseRecordId(id) ?? {};
  const shown = (field: 'reported' | 'role' | 'judgement', value: unknown): string =>
    value === undefined ? '' : (showStatusField(field, value as never, { t, language }) ?? '');
  switch (kind) {
    case 'annotation':
    case 'reply':
      return (fields as Partial<FieldsByKind['reply']>).text ?? '';
    case 'status': {
      const { period, judgement, text = '' } = fields as Partial<FieldsByKind['status']>;
      return [period && formatReporting(period, t), judgement && shown('judgement', judgement), text]
        .filter(Boolean)
        .join(' · ');
    }
    case 'value':
      return shown('reported', (fields as Partial<FieldsByKind['value']>).reported);
    case 'responsibility':
      return shown('role', (fields as Partial<FieldsByKind['responsibility']>).role);
    case 'tag':
      return `#${second}`;
    case 'profile': {
      const { name, role, unit } = fields as Partial<FieldsByKind['profile']>;
      return [name, role, unit].filter(Boolean).join(' · ');
    }
    case 'department':
      return (fields as Partial<FieldsByKind['department']>).name ?? '';
    case 'review':
      return nameOf(second);
    case 'closing':
      return second;
    default:
      return kind === undefined ? first : '';
  }
}

function provision(resolution: string, eId: string, { resolutions, t }: WordsAround): string {
  const open = resolutions.get(resolution);
  return open ? citeProvision(open, eId, t) : eId;
}

function measure(target: string, { resolutions }: WordsAround): string {
  for (const { provisions } of resolutions.values())
    for (const { targets = [] } of provisions) {
      const found = targets.find(({ id }) => id === target);
      if (found) return shorten(found.measure, 80);
    }
  return target;
}

const departmentName = (province: string, slug: string): string =>
  provinceFile(province).departments.find((each) => each.slug === slug)?.name ?? slug;
