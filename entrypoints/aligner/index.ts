import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import plan from '../../public/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { placeAligner } from '../../utils/dom/frame-slot.ts';
import { startAligner } from './aligner.ts';

/** Injected into a frame that looks like a copy; what it holds is what pages without one never pay for. */
export default defineUnlistedScript(() => {
  placeAligner(startAligner(plan as unknown as Resolution));
});
