/**
 * What a notebook file may hold. Each is far above what people write and the program makes (so that nothing that was
 * exported is refused), and low enough that no file fills the memory: while it is read, one record is held at a time.
 */

/** A notebook of 100,000 notes has about 250 MB. */
export const MAX_FILE_BYTES = 1024 ** 3;

/** One record with its whole history. */
export const MAX_RECORD_BYTES = 16 * 1024 ** 2;

/** The documents of the resolutions that are carried along; the first one has 100 kB. */
export const MAX_RESOLUTIONS_BYTES = 32 * 1024 ** 2;

/** Any other member of the header. */
export const MAX_MEMBER_BYTES = 1024 ** 2;

export const MAX_RECORDS = 1_000_000;

/** Brackets within brackets, counted from the record or the header's member. */
export const MAX_DEPTH = 64;

/** Any single text, in UTF-16 units; the text of the first resolution has 45,000. */
export const MAX_TEXT = 1_000_000;

/** Names and ids. */
export const MAX_NAME = 1000;

/** Parts of a list within a value: spans, provisions, figures, heads. */
export const MAX_LIST = 10_000;

export const MAX_CHANGES = 20_000;

/**
 * When a change can have been written, in years: machines whose clock lost its battery show 1970; what lies after is a
 * typing error or a trick, and would count as the newest for ever.
 */
export const YEARS = { first: 1970, last: 2100 } as const;

/** What years a period may speak of. */
export const PERIOD_YEARS = { first: 1945, last: 2200 } as const;
