import '../../../components/dashboard/shell.css';
import '../../../components/dashboard/import/import.css';
import { it } from 'vitest';
import { page } from 'vitest/browser';
import { ImportView } from '../../../components/dashboard/import/import-view.tsx';
import { Shell } from '../../../components/dashboard/shell.tsx';
import { fileOf, importProps, plan, told } from './import-samples.ts';
import { setTheme, settled, stage } from './stage.tsx';
const locked = fileOf({ id: 'two', name: 'kin.sonq.age', phase: 'locked', wrongPassphrase: true, kind: null });
const failed = fileOf({ id: 'three', name: 'hong.json', phase: 'failed', kind: null, error: told('unknown', '') });
const foreign = fileOf({ id: 'four', name: 'tinh-khac.sonq.json', unknown: [
    { id: 'phu-tho/2020/kt-xh', title: 'Về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025', add: true },
    { id: 'bac-kan/2020/kt-xh', title: null, add: false } ], told: [told('malformed', 'Bảng theo dõi!F7')] });
const EARLIER = [{ id: 'i1', name: 'am.sonq.json, minh.sonq.json', when: '2026-02-12T07:42:00Z', authors: ['Lý Đức Ấm', 'Đặng Quốc Minh'], records: 1204 }];
const V = { idle: { earlier: EARLIER }, planned: { files: [fileOf(), locked, failed, foreign], stage: 'planned' as const, plan }, committing: { files: [fileOf()], stage: 'committing' as const, plan, progress: { done: 10, total: 100 } } };
for (const [name, props] of Object.entries(V)) for (const w of [360, 1280]) for (const theme of ['light', 'dark'] as const)
  it(`${name} ${w} ${theme}`, async () => {
    await setTheme(theme); await page.viewport(w, name === 'planned' ? 2400 : 900);
    const s = stage(<Shell views={[{ path: 'import', title: 'importing.title' }, { path: 'export', title: 'exporting.title' }, { path: 'review', title: 'reviewing.title' }, { path: 'backup', title: 'backup.title' }]} current="import" notice={null} trouble={null} onNoticeGone={() => {}} onOptions={() => {}}><ImportView {...importProps(props)} /></Shell>);
    await settled();
    if (name === 'planned') { document.querySelector<HTMLElement>('[data-index="1"]')?.click(); await settled(); await settled(); }
    document.querySelectorAll('img').forEach((i) => i.removeAttribute('src'));
    await page.screenshot({ path: `/work/wt-share/.output/shots/${name}-${w}-${theme}.png` });
    s.leave();
  });
