import { whole } from './pattern.ts';

/** The formula that ends the body. */
export const closing = whole('closing', /^Nghị quyết này (?:đã )?được Hội đồng nhân dân .+ thông qua/iu);
