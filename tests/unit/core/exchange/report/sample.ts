import { readFileSync } from 'node:fs';
import { catalogue } from '../../../../../components/shared/i18n/catalogue.ts';
import type { ReportRequest } from '../../../../../utils/core/exchange/report/request.ts';
import type { RecordId } from '../../../../../utils/core/notebook/change.ts';
import { departmentsOf, type ProvinceFile } from '../../../../../utils/core/notebook/departments.ts';
import {
  attachEvidence,
  createAnnotation,
  createReply,
  createStatus,
  reportValue,
  setProfile,
  setRole,
  setTag,
} from '../../../../../utils/core/notebook/edits.ts';
import type {
  Motivation,
  Period,
  RecordState,
  StatusFields,
  Territory,
} from '../../../../../utils/core/notebook/model.ts';
import {
  annotationId,
  parseRecordId,
  replyId,
  statusId,
} from '../../../../../utils/core/notebook/record-id.ts';
import { Machine } from '../../notebook/log.ts';
import { published } from '../../resolution/published.ts';

export const province = JSON.parse(
  readFileSync(new URL('../../../../../public/departments/thai-nguyen.json', import.meta.url), 'utf8'),
) as ProvinceFile;

/** All that a machine's log adds up to. */
export function statesOf(machine: Machine): RecordState[] {
  const ids = [...new Set(machine.log.map(({ record }) => record))];
  return ids.flatMap((id) => (parseRecordId(id) ? (machine.state(id) ?? []) : []));
}

/** A person who writes about the published resolution, with no more words than a test needs. */
export class Writer {
  readonly machine: Machine;
  private count = 0;
  private readonly by: string;

  constructor(by: string, name: string, wall?: number) {
    this.by = by;
    this.machine = new Machine(by, wall);
    this.machine.write(setProfile(null, by, { name, role: '', unit: '' }));
  }

  /** @param target within its indicator, from 1 */
  status(
    eId: string,
    period: Period,
    given: Partial<StatusFields> = {},
    values: Readonly<Record<number, number>> = {},
    evidence: readonly RecordId[] = [],
  ): RecordId {
    const id = statusId(`${this.by}-s${++this.count}`);
    this.machine.write(
      createStatus(id, {
        about: { resolution: published.id, provision: eId },
        period,
        territory: { kind: 'as adopted' },
        text: '',
        source: '',
        judgement: null,
        private: false,
        ...given,
      }),
    );
    const { targets = [] } = published.provisions.find((each) => each.eId === eId) ?? {};
    for (const [number, value] of Object.entries(values)) {
      const target = targets[Number(number) - 1];
      if (target) this.machine.write(reportValue(null, id, target.id, { value, unit: target.unit }));
    }
    for (const annotation of evidence) this.machine.write(attachEvidence(null, id, annotation));
    return id;
  }

  /** On a passage of the resolution: the provision's own words. */
  note(eId: string, motivation: Motivation, text: string, isPrivate = false): RecordId {
    const id = annotationId(`${this.by}-n${++this.count}`);
    const found = published.provisions.find((each) => each.eId === eId);
    const { start, end } = found ?? { start: 0, end: 9 };
    this.machine.write(
      createAnnotation(id, {
        target: {
          type: 'canonical',
          resolution: published.id,
          hash: published.hash,
          spans: [{ start, end }],
          provisions: [eId],
          quote: { exact: published.text.slice(start, end), prefix: '', suffix: '' },
          page: { url: 'https://thainguyen.gov.vn/', title: 'Nghị quyết' },
        },
        motivation,
        text,
        private: isPrivate,
      }),
    );
    return id;
  }

  /** On a passage of another page. */
  pageNote(
    url: string,
    title: string,
    exact: string,
    text = '',
    motivation: Motivation = 'highlighting',
  ): RecordId {
    const id = annotationId(`${this.by}-n${++this.count}`);
    this.machine.write(
      createAnnotation(id, {
        target: {
          type: 'page',
          quote: { exact, prefix: '', suffix: '' },
          position: { start: 0, end: exact.length },
          page: { url, title },
        },
        motivation,
        text,
        private: false,
      }),
    );
    return id;
  }

  reply(to: RecordId, text: string): RecordId {
    const id = replyId(`${this.by}-r${++this.count}`);
    this.machine.write(createReply(id, { to, text, private: false }));
    return id;
  }

  tag(subject: RecordId, name: string): void {
    this.machine.write(setTag(null, subject, name));
  }

  duty(eId: string, department: string, role: 'lead' | 'co-ordinating' = 'lead'): void {
    this.machine.write(setRole(null, { resolution: published.id, eId, department }, role));
  }
}

export const indicator = (number: number): string => `art_2__sec_I__para_2__point_${number}`;
export const year = (value: number): Period => ({ kind: 'year', year: value });
export const SINCE_2025: Territory = { kind: 'known', id: province.territories.at(-1)?.id ?? '' };

/** A request of the Vietnamese catalogue for what one person's machine knows. */
export const requestOf = (
  records: Iterable<RecordState>,
  more: Partial<ReportRequest> = {},
): ReportRequest => ({
  resolution: published,
  records,
  departments: departmentsOf(province, []),
  territories: province.territories,
  words: catalogue('vi'),
  scope: {},
  today: '2025-11-20',
  office: { above: '', issuer: '', place: '', date: null, number: null, signer: '', recipients: [] },
  ...more,
});
