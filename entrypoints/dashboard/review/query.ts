import { signal } from '@preact/signals';
import type { GroupBy } from '../../../components/dashboard/review/model.ts';
import { REVIEW_PARTS, type ReviewPart } from '../../../components/dashboard/review/review-view.tsx';
import { INCOMING_KINDS, type InboxQuery, TRAYS } from '../../../utils/core/notebook/inbox.ts';

/** What the address says of the review: `#/review?part=inbox&state=asked&author=…&by=provision`. */
export interface Asked {
  readonly part: ReviewPart;
  readonly by: GroupBy;
  readonly query: InboxQuery;
}

const PATH = '#/review';

/** Reads the address; what it does not know or cannot mean is passed over. */
export function askedIn(hash: string): Asked {
  const params = new URLSearchParams(hash.split('?')[1] ?? '');
  const one = <T extends string>(name: string, among: readonly T[]): T | undefined =>
    among.find((each) => each === params.get(name));
  const text = (name: string): string | undefined => params.get(name) || undefined;
  const query = {
    state: one('state', TRAYS) ?? 'open',
    author: text('author'),
    provision: text('provision'),
    resolution: text('resolution'),
    kind: one('kind', INCOMING_KINDS),
  };
  return {
    part: one('part', REVIEW_PARTS) ?? 'inbox',
    by: one('by', ['author', 'provision']) ?? 'author',
    query: withoutGaps(query),
  };
}

/** The way back; what is as usual is not said. */
export function addressOf({ part, by, query }: Asked): string {
  const params = new URLSearchParams();
  if (part !== 'inbox') params.set('part', part);
  if (by !== 'author') params.set('by', by);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && !(name === 'state' && value === 'open')) params.set(name, value);
  const text = params.toString();
  return text === '' ? PATH : `${PATH}?${text}`;
}

/** What is asked for now; follows the address, and the address follows it. */
export const asked = signal<Asked>(askedIn(location.hash));

addEventListener('hashchange', () => {
  if (location.hash.startsWith(PATH)) asked.value = askedIn(location.hash);
});

/** Asks for something else; the address says so, and "back" leads to what was asked before. */
export function ask(change: Partial<Asked>): void {
  const next = { ...asked.peek(), ...change };
  if (location.hash === addressOf(next)) return;
  history.pushState(null, '', addressOf(next));
  asked.value = next;
}

function withoutGaps(query: { readonly [K in keyof InboxQuery]: InboxQuery[K] | undefined }): InboxQuery {
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as unknown as InboxQuery;
}
