import { formatShare, NARROW } from '../../../components/shared/format/figures.ts';

/** A share (0…1) cut to one decimal as the panel does it, with a plain space, which terminals and searches know. */
export const share = (value: number): string => formatShare(value, 'en').replace(NARROW, ' ');
