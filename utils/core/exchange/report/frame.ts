import { writtenDay } from '../table/written.ts';
import { type Context, departmentName, resolutionOf } from './context.ts';
import type { Block, Ending, Letterhead, PaperKind, Run, TitleBlock } from './model.ts';
import { inLine, writtenDate } from './written.ts';

/** What is not known is left as dots, to be filled by hand. */
const DOTS = '………………………';

/** Issuer, number, quốc hiệu, place and date, as Nghị định 30/2020/NĐ-CP, Phụ lục I, has them at the head of a paper. */
export function letterhead({ office, words: t }: Context): Letterhead {
  const above = inLine(office.above);
  const place = inLine(office.place) || DOTS;
  return {
    kind: 'letterhead',
    above: above === '' ? null : named(above),
    issuer: named(inLine(office.issuer)) || DOTS,
    number: t('report.number', { value: inLine(office.number ?? '') || '………/BC-………' }),
    nation: t('report.nation'),
    motto: t('report.motto'),
    placeAndDate: `${place}, ${writtenDate(office.date, t)}`,
  };
}

/** In capitals; a name too long for one line parts before the unit that it is of ("HỘI ĐỒNG NHÂN DÂN / TỈNH …"). */
function named(office: string): string {
  const capitals = office.toLocaleUpperCase('vi');
  return capitals.length <= LINE ? capitals : capitals.replace(/ (?=(?:TỈNH|THÀNH PHỐ) [^ ])/u, '\n');
}

/** Capitals that the left column has room for. */
const LINE = 24;

/** "BÁO CÁO" and what of; the resolution is cited whole, this being its first mention. */
export const titleOf = (kind: PaperKind, context: Context, by?: string): TitleBlock => ({
  kind: 'title',
  type: context.words(`report.type.${kind}`),
  // A dash stays with the word before it, so that no line begins with one.
  subject: context
    .words(`report.subject.${kind}`, { value: resolutionOf(context) })
    .replaceAll(' - ', '\u00a0- '),
  ...(by !== undefined && { by }),
});

/** "Nơi nhận", ending with the archive of the office, and who signs. */
export function ending({ office, words: t }: Context): Ending {
  const named = office.recipients.map((each) => inLine(each).replace(/^[-–]\s*|[;.]$/gu, '')).filter(Boolean);
  const archive = named.some((each) => /^lưu\s*:/iu.test(each)) ? [] : [t('report.archive')];
  const lines = [...named, ...archive];
  return {
    kind: 'ending',
    recipientsTitle: t('report.recipients'),
    recipients: lines.map(
      (line, index) => `- ${line}${index < lines.length - 1 ? ';' : line.endsWith('…') ? '' : '.'}`,
    ),
    signer: inLine(office.signer).toLocaleUpperCase('vi') || DOTS,
    signing: t('report.signing'),
  };
}

/** What the paper was narrowed to, so that nobody takes a part for the whole; null for all of the notebook. */
export function scopeNote(context: Context): Block | null {
  const { scope, words: t, byId, gathered } = context;
  const field = byId.get(scope.field ?? scope.provision ?? '');
  const name = scope.author === undefined ? '' : gathered.profiles.get(`profile:${scope.author}`)?.name;
  const parts = [
    field && t('report.scope.field', { value: field.heading ?? field.number }),
    scope.department && t('report.scope.department', { value: departmentName(scope.department, context) }),
    scope.author !== undefined && t('report.scope.author', { value: name || t('report.nobody') }),
    scope.from && t('report.scope.from', { value: writtenDay(scope.from) }),
    scope.to && t('report.scope.to', { value: writtenDay(scope.to) }),
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0
    ? null
    : { kind: 'paragraph', note: true, runs: [text(t('report.scope.told', { value: parts.join('; ') }))] };
}

export const text = (words: string): Run => ({ text: words });
export const bold = (words: string): Run => ({ text: words, bold: true });
export const italic = (words: string): Run => ({ text: words, italic: true });

export const paragraph = (...runs: readonly (Run | string)[]): Block => ({
  kind: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? text(run) : run)),
});

/** "bao-cao-…-20251231": what the file is called unless the person says otherwise. */
export const fileNameOf = (kind: PaperKind, { resolution, today, words: t }: Context): string =>
  [t(`report.file.${kind}`), resolution.id.split('/').at(-1) ?? '', today.replaceAll('-', '')].join('-');
