import { type Context, placed } from './context.ts';
import { paragraph } from './frame.ts';
import type { Block } from './model.ts';
import { noteBlocks, repliesTo, statusBlocks } from './note-blocks.ts';
import type { NoteRecord } from './notes-in.ts';
import { shortened, writtenWording } from './written.ts';

const HEADING = 90;

/**
 * What people noted, provision by provision: status notes, newest period first, each with its evidence; then the notes
 * that are no evidence of them.
 * @param elsewhere notes that stand in another section
 */
export function notesSection(context: Context, elsewhere: ReadonlySet<NoteRecord>): Block[] {
  const { resolution, gathered, words: t } = context;
  const loose = gathered.notes.filter((note) => note.statuses.length === 0 && !elsewhere.has(note));
  const blocks = resolution.provisions.flatMap((provision): Block[] => {
    const { notes } = context.standingAt(provision);
    const own = loose.filter(({ provisions }) => provisions[0] === provision.eId);
    if (notes.length === 0 && own.length === 0) return [];
    const name = placed(context, [provision.eId]);
    const words = shortened(provision.heading ?? writtenWording(resolution, provision), HEADING).replace(
      /[.;]$/u,
      '',
    );
    return [
      {
        kind: 'heading',
        level: 2,
        text: `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}: ${words}`,
      },
      ...notes.flatMap((note) => statusBlocks(note, context)),
      ...own.flatMap((note) => noteBlocks(note, context)),
    ];
  });
  const rest = loose.filter(({ provisions }) => provisions.length === 0);
  const answers = orphans(context);
  if (rest.length > 0 || answers.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: t('report.otherNotes') },
      ...rest.flatMap((note) => noteBlocks(note, context)),
      ...answers,
    );
  return blocks.length === 0 ? [paragraph(t('report.notes.none'))] : blocks;
}

/** Answers to what is not in the scope, such as to a department's responsibility. */
function orphans(context: Context): Block[] {
  const { gathered, resolution } = context;
  const shown = new Set([...gathered.notes.map(({ id }) => id), ...gathered.statusById.keys()]);
  return [...gathered.replies.keys()]
    .filter((to) => !shown.has(to) && !to.startsWith('reply:') && isHere(to, resolution.id))
    .flatMap((to) => repliesTo(to, context, gathered.replies));
}

const isHere = (to: string, resolution: string): boolean => to.startsWith(`responsibility:${resolution}|`);
