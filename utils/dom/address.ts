import type { PageAddress } from '../core/notebook/model.ts';

/** Units of a page's title that are kept. */
const TITLE = 300;

/** The frame's own address without its fragment; that of its parent for one that has none of its own ("about:blank"). */
export function ownUrl(): string {
  const url = /^https?:/.test(location.href) ? location.href : document.baseURI;
  return url.replace(/#.*$/su, '');
}

/** Which page a passage is taken from. */
export function ownAddress(): PageAddress {
  return { url: ownUrl(), title: document.title.replace(/\s+/gu, ' ').trim().slice(0, TITLE) };
}
