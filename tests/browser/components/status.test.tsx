import type { ComponentChildren } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Reported, StatusPatch, StatusView } from '../../../components/sidepanel/status/model/views.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { indicator, openSample } from './samples.ts';
import { audit, restage, setTheme, settled, stage } from './stage.tsx';
import { annotation, grdpStatuses, merged, provisionOf, record, statusView, year } from './status-samples.ts';
import {
  dutiesView,
  formView,
  gridView,
  keeping,
  kept,
  provisionView,
  tabView,
  taggerView,
} from './status-views.tsx';

let resolution: Resolution;
let leave = (): void => {};
beforeAll(async () => {
  resolution = await openSample();
});
beforeEach(async () => {
  await setTheme('light');
  await page.viewport(400, 900);
});
afterEach(() => leave());

async function show(view: ComponentChildren): Promise<HTMLElement> {
  const staged = stage(view);
  leave = staged.leave;
  await settled();
  return staged.box;
}
const GRDP = `${indicator(7)}__target_1`;
const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const words = (box: HTMLElement, selector: string): string =>
  (box.querySelector(selector)?.textContent ?? '').replace(/\s+/gu, ' ').trim();

const USUAL = { period: year(2024), territory: { kind: 'as adopted' }, source: '', evidence: [] } as const;

describe('accessibility of every view', () => {
  const views: readonly [string, () => ComponentChildren][] = [
    ['provision', () => provisionView(resolution)],
    ['provision without notes', () => provisionView(resolution, { statuses: [] })],
    ['responsibilities', () => dutiesView()],
    ['empty form', () => formView(resolution)],
    ['full form', () => formView(resolution, { view: grdpStatuses(resolution)[2] ?? null })],
    [
      'task’s form',
      () => formView(resolution, { provision: provisionOf(resolution, 'art_2__sec_II__para_1__p_1__s_1') }),
    ],
    ['status tab', () => tabView(resolution)],
    ['grid', () => gridView(resolution)],
    ['many at once', () => taggerView(resolution)],
  ];
  const cases = views.flatMap(([name, view]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['vi', 'en'] as const).map((language) => [name, theme, language, view] as const),
    ),
  );
  it.each(cases)('%s, %s, %s, at 320 pixels', async (_, theme, language, view) => {
    await setTheme(theme);
    await page.viewport(320, 900);
    const { box, ...staged } = stage(view(), language);
    leave = staged.leave;
    await settled();
    const { wrong, applied } = await audit(document.documentElement);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThan(10);
    const body = box.querySelector('.panel-body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
    for (const button of box.querySelectorAll(
      'button, select, input:not([type=radio]):not([type=checkbox])',
    )) {
      const { width, height } = button.getBoundingClientRect();
      const inText = button.matches('.link');
      if (width > 0 && !inText) expect(Math.min(width, height), button.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });
});

describe('the timeline', () => {
  it('shows each value with its figure, those of another territory hollow with a footnote, and a table', async () => {
    const box = await show(provisionView(resolution));
    const svg = box.querySelector('.timeline svg');
    expect([...(svg?.querySelectorAll('.figure') ?? [])].map((each) => each.textContent).sort()).toEqual([
      '101,4',
      '110,2',
      '114,1*',
      '119,2',
    ]);
    expect(svg?.querySelectorAll('circle')).toHaveLength(4);
    expect(svg?.querySelectorAll('.elsewhere circle')).toHaveLength(1);
    expect(svg?.querySelectorAll('.run')).toHaveLength(1);
    expect(words(box, '.timeline figcaption')).toContain('không cùng địa bàn');
    expect(
      [...box.querySelectorAll('.timeline-table tbody tr')].map((row) => row.children[1]?.textContent),
    ).toEqual(['101,4 triệu đồng', '110,2 triệu đồng', '119,2 triệu đồng', '114,1 triệu đồng']);
  });

  it.each([320, 400, 700, 1000])('clips and overlaps no text at %d pixels', async (width) => {
    await page.viewport(width, 900);
    const box = await show(provisionView(resolution));
    const svg = box.querySelector('.timeline svg');
    const frame = svg?.getBoundingClientRect();
    const texts = [...(svg?.querySelectorAll('text') ?? [])].map((each) => ({
      words: each.textContent,
      box: each.getBoundingClientRect(),
    }));
    expect(texts).toHaveLength(10);
    texts.forEach(({ words: one, box: a }, index) => {
      expect(a.left, one ?? '').toBeGreaterThanOrEqual((frame?.left ?? 0) - 1);
      expect(a.right, one ?? '').toBeLessThanOrEqual((frame?.right ?? 0) + 1);
      for (const { words: other, box: b } of texts.slice(index + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 2 || b.bottom <= a.top + 2;
        expect(apart, `${one} and ${other}`).toBe(true);
      }
    });
  });

  it('says the newest comparable value, the gap and why', async () => {
    const box = await show(provisionView(resolution));
    expect(words(box, '.target-standing')).toBe(
      'Có nguy cơ không đạt gần nhất 119,2 (2024) · còn thiếu 30,8 · kỳ còn lại không quá một năm',
    );
  });

  it('leads from evidence to the note', async () => {
    const onOpenNote = vi.fn();
    await show(provisionView(resolution, { onOpenNote }));
    await userEvent.click(page.getByRole('button', { name: /^Minh chứng/ }));
    expect(onOpenNote).toHaveBeenCalledWith('annotation:a1');
  });
});

describe('the form', () => {
  const saved = () => {
    const patches: [StatusPatch, StatusView | null][] = [];
    const onSave = vi.fn(async (patch: StatusPatch, seen: StatusView | null) => {
      patches.push([patch, seen]);
      return keeping(
        statusView('new', indicator(7), patch.fields ?? {}, {
          ...Object.fromEntries(
            Object.entries(patch.values ?? {}).flatMap(([id, reported]) =>
              reported ? [[id, [reported.value, reported.unit] as [number, string]]] : [],
            ),
          ),
        }),
      );
    });
    return { patches, onSave };
  };

  it('keeps what was typed when the field is left: all fields at first, then what changed', async () => {
    const { patches, onSave } = saved();
    const box = await show(formView(resolution, { statuses: [], onSave }));
    await userEvent.fill(field(/^GRDP/), '119,2');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.tab();
    await vi.waitFor(() => expect(patches).toHaveLength(1));
    expect(patches[0]?.[0]).toMatchObject({
      fields: { period: year(2024), territory: { kind: 'as adopted' }, text: '' },
      values: { [GRDP]: { value: 119.2, unit: 'triệu đồng' } },
    });
    expect(patches[0]?.[1]).toBeNull();
    await vi.waitFor(() => expect(words(box, '.saved')).toMatch(/Lần lưu cuối \d\d:\d\d/));
    await userEvent.fill(field('Nội dung'), 'Ước cả năm');
    await userEvent.tab();
    await vi.waitFor(() => expect(patches).toHaveLength(2));
    expect(patches[1]?.[0]).toEqual({ fields: { text: 'Ước cả năm' }, values: {}, evidence: {} });
    expect(patches[1]?.[1]?.state.id).toBe('status:new');
  });

  it('makes nothing of a period alone', async () => {
    const { onSave } = saved();
    await show(formView(resolution, { statuses: [], onSave }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Năm' }), '2022');
    await userEvent.tab();
    await settled();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('computes as one types, and says why in words', async () => {
    const box = await show(formView(resolution, { statuses: [] }));
    await userEvent.fill(field(/^GRDP/), '119,2');
    await vi.waitFor(() =>
      expect(words(box, '.verdict')).toBe(
        'Có nguy cơ không đạt còn thiếu 30,8 · kỳ còn lại không quá một năm',
      ),
    );
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Địa bàn' }), [
      'known thai-nguyen-2025',
    ]);
    await vi.waitFor(() => expect(words(box, '.verdict')).toBe('Chưa đánh giá khác địa bàn của mức đề ra'));
  });

  it('keeps nothing wrong, loses nothing, and offers what was probably meant', async () => {
    const { patches, onSave } = saved();
    const drafts: (string | null)[] = [];
    const box = await show(
      formView(resolution, { statuses: [], onSave, onDraft: (json) => drafts.push(json) }),
    );
    await userEvent.fill(field(/^GRDP/), '119.2');
    await userEvent.tab();
    await settled();
    expect(words(box, '.figure-wrong')).toContain('có thể hiểu hai cách');
    expect(onSave).not.toHaveBeenCalled();
    expect(drafts.at(-1)).toContain('119.2');
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Lấy 119,2' }));
    await expect.element(field(/^GRDP/)).toHaveFocus();
    await userEvent.tab();
    await vi.waitFor(() => expect(patches[0]?.[0].values?.[GRDP]?.value).toBe(119.2));
    await vi.waitFor(() => expect(drafts.at(-1)).toBeNull());
  });

  it('asks for a reason over a computed state, and for a link that is one', async () => {
    const { patches, onSave } = saved();
    const box = await show(formView(resolution, { statuses: [], onSave }));
    await userEvent.fill(field(/^GRDP/), '119,2');
    await userEvent.click(page.getByRole('button', { name: 'Đánh giá khác…' }));
    await expect.element(page.getByRole('radio', { name: 'Chưa triển khai' })).toHaveFocus();
    await userEvent.click(page.getByRole('radio', { name: 'Đang triển khai' }));
    await userEvent.fill(field('Nguồn'), 'https://');
    await userEvent.tab();
    await vi.waitFor(() => expect(patches.length).toBeGreaterThan(0));
    expect(patches.at(-1)?.[0].fields?.judgement ?? null).toBeNull();
    expect(patches.every(([patch]) => (patch.fields?.source ?? '') === '')).toBe(true);
    expect(words(box, '.judging .wrong')).toContain('Hãy ghi lý do');
    expect(words(box, '.saved .wrong')).toContain('2 ô');
    await userEvent.fill(field('Lý do'), 'Số liệu sơ bộ');
    await userEvent.fill(field('Nguồn'), 'https://soha.vn/a');
    await userEvent.tab();
    await vi.waitFor(() => expect(patches.at(-1)?.[0].fields).toMatchObject({ source: 'https://soha.vn/a' }));
    expect(patches.some(([patch]) => patch.fields?.judgement?.reason === 'Số liệu sơ bộ')).toBe(true);
  });

  it('says that it was not kept, and keeps it at the next try', async () => {
    let full = true;
    const { onSave: keepIt, patches } = saved();
    const onSave = vi.fn(async (patch: StatusPatch, seen: StatusView | null) =>
      full ? ({ ok: false, error: 'full' } as const) : keepIt(patch, seen),
    );
    const box = await show(formView(resolution, { statuses: [], onSave }));
    await userEvent.fill(field('Nội dung'), 'Còn chờ');
    await userEvent.tab();
    await vi.waitFor(() => expect(words(box, '[role=alert]')).toContain('Máy hết chỗ'));
    await expect.element(field('Nội dung')).toHaveValue('Còn chờ');
    full = false;
    await userEvent.click(page.getByRole('button', { name: 'Lưu lại' }));
    await vi.waitFor(() => expect(patches.at(-1)?.[0].fields?.text).toBe('Còn chờ'));
    expect(document.activeElement?.textContent).toBe('Xong');
  });

  it('goes on from a draft that was left', async () => {
    const typed = {
      period: year(2023),
      territory: merged,
      text: 'Viết dở',
      source: '',
      judgement: null,
      private: false,
      values: { [GRDP]: '110.2' },
      evidence: [],
    };
    const draft = JSON.stringify({ typed, seen: { view: null, evidence: [] } });
    const box = await show(formView(resolution, { draft }));
    expect(words(box, '.saved')).toContain('bản nháp');
    await expect.element(field('Nội dung')).toHaveValue('Viết dở');
    await expect.element(field(/^GRDP/)).toHaveValue('110.2');
  });

  it('says of what it did not touch nothing, whatever others did meanwhile', async () => {
    const { patches, onSave } = saved();
    const before = statusView('s', indicator(7), { text: 'Cũ' });
    const changed = {
      ...before,
      state: record('status', 'status:s', { ...before.state.fields, text: 'Của người khác' }),
    };
    const box = await show(formView(resolution, { view: before, onSave }));
    await userEvent.fill(field(/^GRDP/), '119,2');
    restage(box, formView(resolution, { view: changed, onSave }));
    await userEvent.tab();
    await vi.waitFor(() => expect(patches).toHaveLength(1));
    expect(patches[0]?.[0]).toEqual({
      fields: {},
      values: { [GRDP]: { value: 119.2, unit: 'triệu đồng' } },
      evidence: {},
    });
    expect(patches[0]?.[1]).toBe(before);
  });

  it('goes on with the note that a period has already, and loses nothing on the way', async () => {
    const { patches, onSave } = saved();
    const box = await show(formView(resolution, { onSave, usual: { ...USUAL, period: year(2022) } }));
    await expect.element(field(/^GRDP/)).toHaveValue('101,4');
    expect(words(box, '.twin')).toContain('Đang sửa tình trạng năm 2022 đã có');
    await userEvent.fill(field('Nội dung'), 'Số chính thức');
    await userEvent.tab();
    await vi.waitFor(() => expect(patches).toHaveLength(1));
    expect(patches[0]?.[1]?.state.id).toBe('status:s22');
    expect(patches[0]?.[0]).toEqual({ fields: { text: 'Số chính thức' }, values: {}, evidence: {} });
  });

  it('writes a note of its own where one is asked for', async () => {
    const { patches, onSave } = saved();
    const box = await show(formView(resolution, { onSave, usual: { ...USUAL, period: year(2022) } }));
    await userEvent.click(page.getByRole('button', { name: 'Ghi thêm một bản riêng' }));
    await expect.element(field(/^GRDP/)).toHaveValue('');
    expect(box.querySelector('.twin')).toBeNull();
    await userEvent.fill(field('Nội dung'), 'Bản khác');
    await userEvent.tab();
    await vi.waitFor(() => expect(patches).toHaveLength(1));
    expect(patches[0]?.[1]).toBeNull();
  });

  describe('where somebody else noted the period', () => {
    const people = (id: string) => ({ id, name: 'Sở Tài chính', role: '', unit: '', me: id === 'me' });
    const theirs = { people, usual: { ...USUAL, period: year(2022) } };

    it('writes a note beside theirs, and shows whose figure stands', async () => {
      const { patches, onSave } = saved();
      const box = await show(formView(resolution, { ...theirs, onSave }));
      await expect.element(field(/^GRDP/)).toHaveValue('');
      expect(words(box, '.twin')).toContain('Sở Tài chính đã ghi năm 2022: 101,4');
      expect(words(box, '.twin')).toContain('Đang ghi bản riêng của bạn.');
      await userEvent.fill(field(/^GRDP/), '102');
      await userEvent.tab();
      await vi.waitFor(() => expect(patches).toHaveLength(1));
      expect(patches[0]?.[1]).toBeNull();
    });

    it('edits theirs where that is asked for, and goes back', async () => {
      const { patches, onSave } = saved();
      const box = await show(formView(resolution, { ...theirs, onSave }));
      await userEvent.click(page.getByRole('button', { name: 'Sửa bản của Sở Tài chính' }));
      await expect.element(field(/^GRDP/)).toHaveValue('101,4');
      expect(words(box, '.twin')).toContain('Đang sửa tình trạng năm 2022 của Sở Tài chính.');
      await userEvent.click(page.getByRole('button', { name: 'Ghi thêm một bản riêng' }));
      await expect.element(field(/^GRDP/)).toHaveValue('');
      await userEvent.click(page.getByRole('button', { name: 'Sửa bản của Sở Tài chính' }));
      await userEvent.fill(field(/^GRDP/), '102');
      await userEvent.tab();
      await vi.waitFor(() => expect(patches).toHaveLength(1));
      expect(patches[0]?.[1]?.state.id).toBe('status:s22');
    });
  });

  it('carries what was typed to another period, and keeps evidence with the first words only', async () => {
    const { patches, onSave } = saved();
    const evidence = [
      { id: 'annotation:e', motivation: 'highlighting', quote: 'x', text: '', origin: '', near: true },
    ] as const;
    const usual = { ...USUAL, period: year(2021), source: 'https://a.vn/', evidence };
    await show(formView(resolution, { onSave, usual }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Năm' }), '2023');
    await expect.element(field(/^GRDP/)).toHaveValue('110,2');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Năm' }), '2021');
    await expect.element(field(/^GRDP/)).toHaveValue('');
    await userEvent.tab();
    await settled();
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.fill(field('Nội dung'), 'Ước');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Năm' }), '2021');
    await userEvent.tab();
    await vi.waitFor(() => expect(patches).toHaveLength(1));
    expect(patches[0]).toMatchObject([
      { fields: { source: 'https://a.vn/', text: 'Ước' }, evidence: { 'annotation:e': true } },
      null,
    ]);
  });

  it('chooses a task’s state directly, without a reason', async () => {
    const { patches, onSave } = saved();
    const task = provisionOf(resolution, 'art_2__sec_II__para_1__p_1__s_1');
    await show(formView(resolution, { provision: task, statuses: [], onSave }));
    await userEvent.click(page.getByRole('radio', { name: 'Đang triển khai' }));
    await userEvent.tab();
    await vi.waitFor(() =>
      expect(patches[0]?.[0].fields?.judgement).toEqual({ state: 'in progress', reason: '' }),
    );
  });

  it('attaches evidence from a list, those of the provision first, and takes it off again', async () => {
    const { patches, onSave } = saved();
    const choices = [
      {
        id: 'annotation:near',
        motivation: 'highlighting',
        quote: 'GRDP đạt 119,2',
        text: '',
        origin: 'a.vn',
        near: true,
      },
      {
        id: 'annotation:far',
        motivation: 'commenting',
        quote: 'Xuất khẩu',
        text: '',
        origin: 'b.vn',
        near: false,
      },
    ] as const;
    const findEvidence = vi.fn(async (query: string) =>
      choices.filter(({ quote }) => quote.startsWith(query)),
    );
    const box = await show(formView(resolution, { statuses: [], onSave, findEvidence }));
    await userEvent.click(page.getByRole('button', { name: '+ Chọn ghi chú' }));
    await vi.waitFor(() =>
      expect([...box.querySelectorAll('.evidence-picker legend')].map((each) => each.textContent)).toEqual([
        'Ghi chú ở mục này',
        'Ghi chú khác',
      ]),
    );
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    await userEvent.click(page.getByRole('checkbox', { name: /^GRDP đạt/ }));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(patches[0]?.[0].evidence).toEqual({ 'annotation:near': true }));
    expect(document.activeElement?.textContent).toBe('+ Chọn ghi chú');
    await userEvent.click(page.getByRole('button', { name: /^Bỏ minh chứng/ }));
    expect(box.querySelector('.evidence')).toBeNull();
  });

  it('shows what two people said, and takes one', async () => {
    const view = grdpStatuses(resolution)[2] as StatusView;
    const head = (id: string, value: string) => ({ id, value, by: id, wall: '2025-02-12T03:42:00Z', at: id });
    const state = {
      ...view.state,
      heads: { ...view.state.heads, text: [head('b', 'Mới'), head('a', 'Cũ')] },
    };
    const onResolve = vi.fn();
    await show(formView(resolution, { view: { ...view, state }, onResolve }));
    await userEvent.click(page.getByRole('button', { name: /^Giữ bản/u }).first());
    expect(onResolve).toHaveBeenCalledWith(state, 'text', 'Cũ');
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    leave();
    const onEdit = vi.fn();
    await show(provisionView(resolution, { statuses: [{ ...view, state }], onEdit }));
    await userEvent.click(page.getByRole('button', { name: 'Cần chọn bản' }));
    expect(onEdit).toHaveBeenCalledWith('status:s24');
  });

  it('takes in what was changed elsewhere, unless it holds something of its own', async () => {
    const before = statusView('s', indicator(7), { text: 'Cũ' });
    const changed = (text: string) => ({
      ...before,
      state: record('status', 'status:s', { ...before.state.fields, text }),
    });
    const box = await show(formView(resolution, { view: before }));
    restage(box, formView(resolution, { view: changed('Mới') }));
    await settled();
    await expect.element(field('Nội dung')).toHaveValue('Mới');
    await userEvent.fill(field('Nội dung'), 'Của tôi');
    restage(box, formView(resolution, { view: changed('Mới nữa') }));
    await settled();
    await expect.element(field('Nội dung')).toHaveValue('Của tôi');
  });
});

describe('the grid', () => {
  const input = (box: HTMLElement, row: number): HTMLInputElement => {
    const found = box.querySelector<HTMLInputElement>(`input[data-row="${row}"]`);
    if (!found) throw new Error(`no row ${row}`);
    return found;
  };
  const paste = (into: HTMLInputElement, text: string): void => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    into.focus();
    into.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  };

  it('has all 26 targets, the level and the last value beside each field', async () => {
    const box = await show(gridView(resolution));
    expect(box.querySelectorAll('.grid-rows input')).toHaveLength(26);
    expect(words(box, '.grid-count [role=status]')).toBe('1/26 đã nhập');
    expect(words(box, '.grid-rows .grid-previous')).toContain('8,59 (2022)');
    expect(input(box, 9).value).toBe('119,2');
  });

  it('goes down by Enter, keeps each row as it is left, and computes', async () => {
    const kepts: Readonly<Record<string, Reported | null>>[] = [];
    const box = await show(
      gridView(resolution, {
        onValues: async (values) => {
          kepts.push(values);
          return kept();
        },
      }),
    );
    input(box, 0).focus();
    await userEvent.keyboard('8,2{Enter}60{ArrowDown}');
    expect(document.activeElement).toBe(input(box, 2));
    expect(kepts).toEqual([
      { [`${indicator(1)}__target_1`]: { value: 8.2, unit: '%/năm' } },
      { [`${indicator(2)}__target_1`]: { value: 60, unit: '%' } },
    ]);
    expect(words(box, '.grid-count [role=status]')).toMatch(/^3\/26 đã nhập · Đã lưu \d\d:\d\d\.$/);
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(input(box, 1));
    expect(words(box, '.grid-rows .grid-state')).toContain('Đang triển khai');
  });

  it('takes a value back that was emptied', async () => {
    const onValues = vi.fn(kept);
    const box = await show(gridView(resolution, { onValues }));
    await userEvent.clear(input(box, 9));
    await userEvent.tab();
    expect(onValues).toHaveBeenCalledWith({ [GRDP]: null });
  });

  it('shows what a pasted column would fill, fills it in one write, and offers the undo', async () => {
    const onValues = vi.fn(kept);
    const onNews = vi.fn();
    const box = await show(gridView(resolution, { onValues, onNews }));
    paste(input(box, 0), '8,2\r\n60\r\nbao nhiêu\r\n\r\n9,1\r\n');
    await settled();
    expect(words(box, '.paste-preview h2')).toBe('Dán 4 ô vào các dòng sau');
    expect(box.querySelectorAll('.paste-preview li')).toHaveLength(4);
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    expect(onValues).not.toHaveBeenCalled();
    await userEvent.click(page.getByRole('button', { name: 'Điền 4 ô' }));
    await vi.waitFor(() => expect(onNews).toHaveBeenCalled());
    expect(onValues).toHaveBeenCalledTimes(1);
    expect(Object.keys(onValues.mock.calls[0]?.[0 as never] ?? {})).toHaveLength(3);
    expect(onNews.mock.calls[0]?.[0]).toMatchObject({ text: 'Đã lưu 3 giá trị.' });
    expect(document.activeElement).toBe(input(box, 0));
    expect(input(box, 2).value).toBe('bao nhiêu');
    expect(input(box, 3).value).toBe('');
    expect(words(box, '.figure-wrong')).toContain('không phải là một số');
  });

  it('goes back to what was there when a paste or an emptied row is undone, wherever the keyboard is', async () => {
    const told: { text: string; undo: (() => Promise<boolean>) | null }[] = [];
    let now = new Map<string, Reported>([[GRDP, { value: 119.2, unit: 'triệu đồng' }]]);
    const view = () =>
      gridView(resolution, {
        current: now,
        onNews: (news) => told.push(news),
        onValues: async (values) => {
          const before = now;
          now = new Map(now);
          for (const [id, reported] of Object.entries(values)) {
            if (reported) now.set(id, reported);
            else now.delete(id);
          }
          restage(box, view());
          return {
            ok: true,
            undo: async () => {
              now = before;
              restage(box, view());
              return true;
            },
          };
        },
      });
    const box = await show(view());
    paste(input(box, 9), '130\n70');
    await settled();
    await userEvent.click(page.getByRole('button', { name: 'Điền 2 ô' }));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect([input(box, 9).value, input(box, 10).value]).toEqual(['130', '70']);
    expect(document.activeElement).toBe(input(box, 9));
    await told[0]?.undo?.();
    await settled();
    expect([input(box, 9).value, input(box, 10).value]).toEqual(['119,2', '']);
    await userEvent.clear(input(box, 9));
    await userEvent.tab();
    await vi.waitFor(() => expect(told[1]?.text).toBe('Đã xoá số liệu: GRDP bình quân đầu người.'));
    await told[1]?.undo?.();
    await settled();
    expect(input(box, 9).value).toBe('119,2');
  });

  it('leaves everything as it was when a paste is given up', async () => {
    const box = await show(gridView(resolution));
    paste(input(box, 3), '1\n2');
    await settled();
    await userEvent.keyboard('{Escape}');
    expect(box.querySelector('.paste-preview')).toBeNull();
    expect(document.activeElement).toBe(input(box, 3));
    expect(input(box, 3).value).toBe('');
  });

  it('says of which row it was not kept, and tries again', async () => {
    let fails = true;
    const onValues = vi.fn(async () => (fails ? ({ ok: false, error: 'closed' } as const) : kept()));
    const box = await show(gridView(resolution, { onValues }));
    input(box, 0).focus();
    await userEvent.keyboard('8,2{Enter}');
    await vi.waitFor(() => expect(words(box, '[role=alert]')).toContain('chưa lưu được'));
    expect(input(box, 0).value).toBe('8,2');
    fails = false;
    await userEvent.click(page.getByRole('button', { name: 'Lưu lại' }));
    await vi.waitFor(() => expect(box.querySelector('[role=alert]')).toBeNull());
    expect(document.activeElement).toBe(input(box, 0));
  });

  it('shows what somebody else reported beside an empty field, and that the period is closed', async () => {
    const theirs = new Map([[GRDP, { value: 119.2, unit: 'triệu đồng', by: 'x' }]]);
    const box = await show(gridView(resolution, { current: new Map(), theirs, isClosed: true }));
    await expect.element(page.getByRole('textbox', { name: /^GRDP/ })).toHaveValue('');
    expect(words(box, '.grid-theirs')).toContain('Sở Tài chính đã ghi 119,2');
    expect(words(box, '.closed-period')).toContain('Kỳ đã khóa sổ');
  });

  it('keeps a wrong figure for its own period', async () => {
    const box = await show(gridView(resolution));
    input(box, 0).focus();
    await userEvent.keyboard('8.5{Enter}');
    restage(box, gridView(resolution, { period: year(2023), current: new Map() }));
    await settled();
    expect(input(box, 0).value).toBe('');
    restage(box, gridView(resolution));
    await settled();
    expect(input(box, 0).value).toBe('8.5');
  });
});

describe('the status tab', () => {
  it('counts by state in words, and narrows to what is pressed', async () => {
    const box = await show(tabView(resolution));
    expect(box.querySelectorAll('.status-items > li')).toHaveLength(14 + 87);
    await userEvent.click(page.getByRole('button', { name: /đang triển khai$/ }).first());
    await vi.waitFor(() => expect(box.querySelectorAll('.status-items > li').length).toBeLessThan(30));
    const chips = [...box.querySelectorAll('.status-items .state-chip')].map((each) => each.textContent);
    expect(new Set(chips)).toEqual(new Set(['Đang triển khai']));
    await userEvent.click(page.getByRole('button', { name: 'Bỏ lọc' }));
    expect(document.activeElement?.tagName).toBe('SELECT');
    await vi.waitFor(() => expect(box.querySelectorAll('.status-items > li')).toHaveLength(101));
  });

  it('narrows by department, and says when nothing is left', async () => {
    const box = await show(tabView(resolution));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Cơ quan' }), 'so-tai-chinh');
    await vi.waitFor(() => expect(box.querySelectorAll('.status-items > li')).toHaveLength(1));
    expect(words(box, '.status-item')).toContain('119,2');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Lĩnh vực' }), 'art_2__sec_II__para_3');
    await vi.waitFor(() => expect(box.textContent).toContain('Không có mục nào như vậy.'));
  });

  it('opens a provision', async () => {
    const onOpen = vi.fn();
    await show(tabView(resolution, { onOpen }));
    await userEvent.click(page.getByRole('button', { name: /^Chỉ tiêu 7/ }));
    expect(onOpen).toHaveBeenCalledWith(indicator(7));
  });
});

it('draws an evidence chip for a note without a passage', async () => {
  const view = statusView('s', indicator(7), {}, {}, [annotation('x', '', 'Chỉ có chữ')]);
  const box = await show(provisionView(resolution, { statuses: [view] }));
  expect(box.textContent).toContain('Chỉ có chữ');
});

it('makes no link of an address that is none, whoever wrote it', async () => {
  const view = statusView('s', indicator(7), { source: 'javascript:alert(1)' });
  const box = await show(provisionView(resolution, { statuses: [view] }));
  expect(box.querySelector('.status-entry a')).toBeNull();
  expect(box.textContent).toContain('javascript:alert(1)');
});
