import type { Json } from '../../notebook/change.ts';
import type { AnnotationTarget, PageAddress, Quote, Span } from '../../notebook/model.ts';
import type { ForeignContext, Remark } from './context.ts';
import { placeQuote, type QuoteOutcome } from './place-quote.ts';
import type { Members } from './shape.ts';
import { speaksOfAnother } from './title.ts';

/** Units of context that are kept on either side, as of a quote that was taken here. */
const AROUND = 48;
const MOST_TITLE = 500;

/** A foreign quote as this notebook keeps it: NFC, spaces folded, what cannot be seen left out. */
export const quoteFrom = (exact: string, prefix: string, suffix: string): Quote => ({
  exact: plain(exact).trim(),
  prefix: plain(prefix).slice(-AROUND),
  suffix: plain(suffix).slice(0, AROUND),
});

const plain = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ');

/**
 * The address of a page, without fragment. Only http, https and file are addresses here: '' for any other, which a link
 * must never lead to.
 */
export function addressOf(uri: string): string {
  const address = uri.trim().replace(/#.*$/su, '');
  return /^(?:https?:\/\/[^\s/]+|file:\/\/)[^\s<>"]*$/iu.test(address) ? address : '';
}

export const pageAddress = (uri: string, title: string): PageAddress => ({
  url: addressOf(uri),
  title: plain(title).trim().slice(0, MOST_TITLE),
});

/** Offsets of a TextPositionSelector; null for what are none: they are a hint only. */
export function positionOf({ start, end }: Members): Span | null {
  const isOffset = (value: Json | undefined): value is number =>
    Number.isSafeInteger(value) && Number(value) >= 0;
  return isOffset(start) && isOffset(end) && start <= end ? { start, end } : null;
}

const REMARK: Readonly<Record<QuoteOutcome, Remark | null>> = {
  found: null,
  differs: 'quote differs',
  ambiguous: 'quote ambiguous',
  missing: 'quote missing',
  short: 'quote short',
  common: 'quote common',
};

/**
 * The passage of a foreign annotation: of the resolution where its quote stands there, otherwise of its page.
 * @returns with what is to be told of it, null for nothing
 */
export async function targetFrom(
  quote: Quote,
  position: Span,
  page: PageAddress,
  { resolutions }: Pick<ForeignContext, 'resolutions'>,
): Promise<{ readonly target: AnnotationTarget; readonly remark: Remark | null }> {
  const onPage: AnnotationTarget = { type: 'page', quote, position, page };
  if (quote.exact === '') return { target: onPage, remark: 'no quote' };
  const own = resolutions.filter((resolution) => !speaksOfAnother(page.title, resolution));
  const { outcome, place } = await placeQuote(quote, own);
  if (!place) {
    const isElsewhere = outcome === 'missing' && own.length < resolutions.length;
    return { target: onPage, remark: isElsewhere ? 'quote elsewhere' : REMARK[outcome] };
  }
  const { resolution, spans, provisions } = place;
  return {
    target: {
      type: 'canonical',
      resolution: resolution.id,
      hash: resolution.hash,
      spans,
      provisions,
      quote,
      page,
    },
    remark: REMARK[outcome],
  };
}
