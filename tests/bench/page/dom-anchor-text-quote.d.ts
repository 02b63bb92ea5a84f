declare module 'dom-anchor-text-quote' {
  /** Finds a quote, approximately; null where it is not there. */
  export function toRange(
    root: Node,
    selector: { exact: string; prefix?: string; suffix?: string },
    options?: { hint?: number },
  ): Range | null;
}
