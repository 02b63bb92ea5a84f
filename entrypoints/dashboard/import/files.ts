import type { FileReading } from '../../../components/dashboard/import/model.ts';
import type { FileAnswer } from '../worker/protocol.ts';

/** A picked file with what the page has to know in order to read it again. */
export interface PickedFile {
  readonly reading: FileReading;
  readonly file: File;
  /** As it was typed; null for a file without one. Held only while the file is on the page. */
  readonly passphrase: string | null;
}

/** A file as it was picked, unread. */
export function picked(file: File): PickedFile {
  return {
    file,
    passphrase: null,
    reading: {
      id: crypto.randomUUID(),
      name: file.name,
      bytes: file.size,
      phase: 'waiting',
      kind: null,
      done: 0,
      wrongPassphrase: false,
      error: null,
      records: 0,
      authors: [],
      outcomes: { new: 0, changed: 0, conflict: 0, here: 0, refused: 0, erased: 0 },
      integrity: { signed: 0, unsigned: 0, altered: 0 },
      keys: [],
      refused: [],
      told: [],
      unknown: [],
    },
  };
}

/** The file as it has to be read once more. */
export const unread = ({ file, passphrase, reading }: PickedFile): PickedFile => ({
  ...picked(file),
  passphrase,
  reading: { ...picked(file).reading, id: reading.id },
});

/** What is known of a file once the worker has answered. @param nameOf an author's name, '' where there is none */
export function answered(
  reading: FileReading,
  answer: FileAnswer,
  nameOf: (author: string) => string,
): FileReading {
  switch (answer.state) {
    case 'locked':
    case 'wrong':
      return { ...reading, phase: 'locked', wrongPassphrase: answer.state === 'wrong' };
    case 'backup':
      return { ...reading, phase: 'backup', kind: 'backup' };
    case 'failed':
      return { ...reading, phase: 'failed', error: answer.error };
    case 'read': {
      const { kind, records, authors, outcomes, integrity, keys, refused, told, unknown } = answer.content;
      const names = new Map(authors.map(({ id, name }) => [id, name]));
      return {
        ...reading,
        phase: 'read',
        wrongPassphrase: false,
        kind,
        records,
        outcomes,
        integrity,
        refused,
        told,
        authors: authors.map(({ id, name, role, unit, ...rest }) => ({
          ...rest,
          person: { id, name, role, unit, me: false },
        })),
        keys: keys.map(({ owners, ...key }) => ({
          ...key,
          owners: owners.map((id) => names.get(id) || nameOf(id)).filter((name) => name !== ''),
        })),
        unknown: unknown.map((each) => ({ ...each, add: each.title !== null })),
      };
    }
  }
}
