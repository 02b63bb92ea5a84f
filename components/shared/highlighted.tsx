import type { Span } from './format/fold.ts';

/** Text with the found places marked; `spans` are ordered and do not overlap. */
export function Highlighted({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const parts: (string | preact.JSX.Element)[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
