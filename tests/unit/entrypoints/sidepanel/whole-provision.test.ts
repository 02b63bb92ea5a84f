import { describe, expect, it } from 'vitest';
import { wholeProvision } from '../../../../entrypoints/sidepanel/new-note.ts';
import { reanchor } from '../../../../utils/core/exchange/foreign/reanchor.ts';
import { createAnnotation } from '../../../../utils/core/notebook/edits.ts';
import { foldRecord } from '../../../../utils/core/notebook/fold.ts';
import type { RecordState } from '../../../../utils/core/notebook/model.ts';
import { annotationId } from '../../../../utils/core/notebook/record-id.ts';
import { Machine } from '../../core/notebook/log.ts';
import { published } from '../../core/resolution/published.ts';

const PAGE = { url: 'https://example.org/', title: 'Trang' };

describe('a note that the panel makes on a whole provision', () => {
  it.each(published.provisions.map(({ eId }) => eId))('is taken in elsewhere as it is: %s', async (eId) => {
    for (const page of [null, PAGE]) {
      const target = wholeProvision(published, eId, page)!;
      expect(target).toMatchObject({ provisions: [eId], page: { url: page?.url ?? '' } });
      const note = foldRecord(
        new Machine('a').write(
          createAnnotation(annotationId('n'), { target, motivation: 'commenting', text: '', private: false }),
        ),
      ) as RecordState<'annotation'>;
      expect(await reanchor(note, [published])).toEqual({ problem: null, outcome: null, edits: [] });
    }
  });
});
