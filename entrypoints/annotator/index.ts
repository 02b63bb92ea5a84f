import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { placeAnnotator } from '../../utils/dom/frame-slot.ts';
import { startAnnotator } from './annotator.ts';

/** Injected into a frame where a person selects something, or that has notes to show; no other pays for it. */
export default defineUnlistedScript(() => {
  placeAnnotator(startAnnotator);
});
