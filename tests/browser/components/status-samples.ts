import type { StatusTools, StatusView } from '../../../components/sidepanel/status/model/views.ts';
import { statusTools } from '../../../entrypoints/sidepanel/status-tools.ts';
import type { Json } from '../../../utils/core/notebook/change.ts';
import type {
  AnnotationFields,
  Period,
  RecordKind,
  RecordState,
  StatusFields,
  Territory,
} from '../../../utils/core/notebook/model.ts';
import type { Provision, Resolution, Target } from '../../../utils/core/resolution/model.ts';

let clock = 0;

/** A record as the log would add it up, one head a field, each touched later than the one before. */
export function record<K extends RecordKind>(
  kind: K,
  id: string,
  fields: RecordState<K>['fields'],
  wall = '2025-02-12T03:42:00.000Z',
): RecordState<K> {
  clock += 1;
  const touch = { by: 'hoa', wall, at: String(clock).padStart(12, '0') };
  return {
    id,
    kind,
    fields,
    heads: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        [{ id: `${id} ${name}`, value: value as Json, ...touch }],
      ]),
    ),
    deleted: false,
    revived: false,
    created: touch,
    updated: touch,
  };
}

export const year = (value: number): Period => ({ kind: 'year', year: value });
export const adopted: Territory = { kind: 'as adopted' };
export const merged: Territory = { kind: 'known', id: 'thai-nguyen-2025' };

/** A status note with values by target id. */
export function statusView(
  id: string,
  provision: string,
  fields: Partial<StatusFields>,
  values: Readonly<Record<string, [value: number, unit: string]>> = {},
  evidence: readonly RecordState<'annotation'>[] = [],
): StatusView {
  return {
    state: record('status', `status:${id}`, {
      about: { resolution: 'thai-nguyen/2020/kt-xh-2021-2025', provision },
      period: year(2024),
      territory: adopted,
      text: '',
      source: '',
      judgement: null,
      private: false,
      ...fields,
    }),
    values: Object.entries(values).map(([target, [value, unit]]) =>
      record('value', `value:${id}|${target}`, { reported: { value, unit } }),
    ),
    evidence,
  };
}

export const annotation = (id: string, exact: string, text = ''): RecordState<'annotation'> =>
  record('annotation', `annotation:${id}`, {
    target: {
      type: 'page',
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
      page: { url: 'https://vietnamplus.vn/post1085743', title: 'Thái Nguyên' },
    },
    motivation: 'highlighting',
    text,
    private: false,
  } satisfies AnnotationFields);

/** The GRDP per head that the press reported, by year; the last one for the merged province. */
export function grdpStatuses(resolution: Resolution): StatusView[] {
  const seven = provisionOf(resolution, 'art_2__sec_I__para_2__point_7');
  const target = seven.targets?.[0]?.id ?? '';
  const unit = 'triệu đồng';
  return [
    statusView('s22', seven.eId, { period: year(2022) }, { [target]: [101.4, unit] }),
    statusView(
      's23',
      seven.eId,
      { period: year(2023), text: 'Đang tổng hợp số liệu thu nhập.' },
      { [target]: [110.2, unit] },
    ),
    statusView(
      's24',
      seven.eId,
      {
        period: year(2024),
        text: 'GRDP/người ước 119,2 triệu đồng.',
        source: 'https://soha.vn/thai-nguyen-2025.htm',
      },
      { [target]: [119.2, unit] },
      [annotation('a1', 'GRDP bình quân đầu người đạt 119,2 triệu đồng')],
    ),
    statusView('s25', seven.eId, { period: year(2025), territory: merged }, { [target]: [114.1, unit] }),
  ];
}

export function provisionOf(resolution: Pick<Resolution, 'provisions'>, eId: string): Provision {
  const found = resolution.provisions.find((each) => each.eId === eId);
  if (!found) throw new Error(`no provision ${eId}`);
  return found;
}

export const targetOf = (resolution: Resolution, eId: string, index = 0): Target => {
  const target = provisionOf(resolution, eId).targets?.[index];
  if (!target) throw new Error(`no target ${index} of ${eId}`);
  return target;
};

/** The views' tools with the core's own working, as the panel has them. */
export const toolsOn = (today: string): StatusTools =>
  statusTools({
    today,
    plan: { to: 2025 },
    territories: [{ id: 'thai-nguyen-2025', name: 'Tỉnh Thái Nguyên sau hợp nhất với Bắc Kạn' }],
  });
export const tools = toolsOn('2025-12-20');
