import { type Context, placed } from './context.ts';
import { paragraph, text } from './frame.ts';
import type { Block } from './model.ts';
import { pageName } from './note-blocks.ts';
import { inLine } from './written.ts';

/** Every source that a figure or a note rests on, once, with the places that rest on it. */
export function sourcesSection(context: Context): Block[] {
  const { gathered, words: t } = context;
  const by = new Map<string, Set<string>>();
  const add = (source: string, eIds: readonly string[]) => {
    if (source === '') return;
    const own = by.get(source) ?? new Set();
    for (const eId of eIds) own.add(eId);
    by.set(source, own);
  };
  const pages = new Map(
    gathered.notes.flatMap(({ fields: { target } }) =>
      target ? [[inLine(target.page.url), pageName(target.page)] as const] : [],
    ),
  );
  for (const { fields, provision } of [...gathered.statuses.values()].flat()) {
    const source = inLine(fields.source);
    // An address that a note was made on is called by its page's title.
    add(pages.get(source) ?? source, [provision]);
  }
  for (const { fields, provisions } of gathered.notes)
    if (fields.target?.type === 'page') add(pageName(fields.target.page), provisions);
  if (by.size === 0) return [paragraph(t('report.sources.none'))];
  return [
    {
      kind: 'list',
      items: [...by].map(([source, eIds]) => {
        const place = placed(context, [...eIds]);
        return [text(place === '' ? source : `${source}: ${place}`)];
      }),
    },
  ];
}
