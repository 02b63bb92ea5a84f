import type { Told } from '../../../components/dashboard/import/model.ts';
import { checkCarried } from '../../../utils/core/exchange/carried-resolution.ts';
import { type NotebookSource, readNotebook } from '../../../utils/core/exchange/read.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { digest } from '../../../utils/storage/digest.ts';
import type { Import } from './desk.ts';
import type { Item } from './item.ts';
import { reanchored } from './reanchored.ts';

interface Request {
  readonly source: NotebookSource;
  readonly db: NotebookDatabase;
  /** Those that are known here. */
  readonly resolutions: readonly Resolution[];
  readonly into: Import;
}

/** Of the bytes as they come: a mark of the byte order is the reader's business. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a notebook file. Resolutions that it carries are looked through, and remembered where they are not known here;
 * notes on another text of a resolution are placed anew. @throws ExchangeError
 */
export async function* notebookItems({ source, db, resolutions, into }: Request): AsyncGenerator<Item> {
  let known = resolutions;
  for await (const event of readNotebook(source, { decode: (bytes) => decoder.decode(bytes) })) {
    switch (event.type) {
      case 'header': {
        yield { type: 'keys', keys: await into.keyring.meet(event.header.keys) };
        for (const { id, hash, document } of event.header.resolutions) {
          if (resolutions.some((each) => each.id === id)) continue;
          const checked = document && (await checkCarried({ id, hash, document }, digest));
          if (!checked) yield { type: 'unknown', id, title: null };
          else if (checked.ok) {
            into.documents.set(id, checked.resolution);
            known = [...known, checked.resolution];
            yield { type: 'unknown', id, title: checked.resolution.title };
          } else {
            yield { type: 'refused', told: told(`foreign.${checked.code}`, `${id} ${checked.where}`) };
            yield { type: 'unknown', id, title: null };
          }
        }
        break;
      }
      case 'record': {
        const answer = await reanchored(db, event.entry, known);
        if (answer.told) yield { type: 'told', told: answer.told };
        yield { type: 'record', entry: answer.entry };
        break;
      }
      case 'refused':
        yield { type: 'refused', told: told(`notebook.${event.code}`, event.where, event.params) };
    }
  }
}

const told = (code: string, where: string, params: Told['params'] = {}): Told => ({ code, where, params });
