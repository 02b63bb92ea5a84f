import type { Json } from '../notebook/change.ts';
import type { RecordKind, RecordState } from '../notebook/model.ts';
import { keyOfPeriod } from '../notebook/period.ts';
import {
  annotationId,
  departmentId,
  parseRecordId,
  provisionSubject,
  statusId,
} from '../notebook/record-id.ts';
import { isAttached, roleOf } from '../notebook/state.ts';
import { foreignMembers } from './foreign/members.ts';
import { iriOf, personIri, resolutionIri, targetIri, UNKNOWN_IRI } from './iri.ts';
import { type PositionsOf, targetView } from './view-target.ts';
import { oneOrMany, textualBody, type View } from './w3c-shape.ts';

/** What a view needs to know beside its own record. */
export interface Around {
  readonly positionsOf: PositionsOf;
  /** Record ids of the annotations that a status note rests on. */
  readonly evidenceOf: (status: string) => readonly string[];
}

/**
 * How a record shows to a reader of W3C annotations. It is made from what the record adds up to and is never read back:
 * the changes beside it are the record.
 */
export function viewOf(state: RecordState, around: Around): View {
  const parts = parseRecordId(state.id)?.parts ?? [];
  const view = VIEWS[state.kind] as Views[RecordKind] as (
    state: RecordState,
    parts: readonly string[],
    around: Around,
  ) => View;
  return view(state, parts, around);
}

type Views = {
  readonly [K in RecordKind]: (state: RecordState<K>, parts: readonly string[], around: Around) => View;
};

const VIEWS: Views = {
  annotation({ fields }, _, { positionsOf }) {
    const foreign = foreignMembers(fields);
    const { text = '', motivation = 'commenting' } = fields;
    const purpose = motivation === 'highlighting' ? 'commenting' : motivation;
    const own = text === '' ? [] : [textualBody(text, purpose, plain(foreign.textual))];
    // A target without an address says less than the one it was made from.
    const isBetter = fields.target?.page.url === '' && foreign.targets.length > 0;
    const target = isBetter ? [] : [targetView(fields.target, positionsOf, foreign)];
    return {
      motivation: foreign.motivations.length > 0 ? [motivation, ...foreign.motivations] : motivation,
      body: oneOrMany([...own, ...foreign.bodies]),
      target: oneOrMany([...target, ...foreign.targets]) ?? UNKNOWN_IRI,
      more: foreign.members,
    };
  },

  reply({ fields }) {
    const foreign = foreignMembers(fields);
    const { text = '', to } = fields;
    const own = text === '' ? [] : [textualBody(text, 'replying', plain(foreign.textual))];
    return {
      motivation: foreign.motivations.length > 0 ? ['replying', ...foreign.motivations] : 'replying',
      body: oneOrMany([...own, ...foreign.bodies]),
      target: oneOrMany([to === undefined ? UNKNOWN_IRI : iriOf(to), ...foreign.targets]) ?? UNKNOWN_IRI,
      more: foreign.members,
    };
  },

  /** The evidence by id; the figures are records of their own, which point here. */
  status({ id, fields }, _, { evidenceOf }) {
    const { about, period, territory, text = '', source = '', judgement } = fields;
    const evidence = evidenceOf(id);
    return {
      motivation: 'assessing',
      body: text === '' ? undefined : textualBody(text, 'assessing'),
      target: about ? iriOf(provisionSubject(about.resolution, about.provision)) : UNKNOWN_IRI,
      more: {
        period,
        territory,
        judgement: judgement ?? undefined,
        basis: source === '' ? undefined : source,
        evidence: evidence.length > 0 ? evidence.map(iriOf) : undefined,
      },
    };
  },

  value({ fields: { reported } }, [status = '', target = '']) {
    return {
      motivation: 'assessing',
      body: reported ? textualBody(`${reported.value} ${reported.unit}`.trim(), 'assessing') : undefined,
      target: iriOf(statusId(status)),
      more: { measures: targetIri(target), reported: reported ?? undefined },
    };
  },

  /** Links what was found to what it is evidence for; of evidence that was taken off only the target is left. */
  evidence(state, [subject = '', annotation = '']) {
    const body = isAttached(state) ? iriOf(annotationId(annotation)) : undefined;
    return { motivation: 'linking', body, target: iriOf(subject) };
  },

  responsibility(state, [resolution = '', eId = '', department = '']) {
    const role = roleOf(state);
    const [province = ''] = resolution.split('/');
    return {
      motivation: 'tagging',
      body: role
        ? {
            type: 'SpecificResource',
            source: iriOf(departmentId(province || '-', department)),
            purpose: 'tagging',
          }
        : undefined,
      target: iriOf(provisionSubject(resolution, eId)),
      more: { role: role ?? undefined },
    };
  },

  tag(state, [subject = '', name = '']) {
    return {
      motivation: 'tagging',
      body: isAttached(state) ? textualBody(name, 'tagging') : undefined,
      target: iriOf(subject),
    };
  },

  profile({ fields: { name = '', role = '', unit = '' } }, [author = '']) {
    return { motivation: 'describing', body: described(name, role, unit), target: personIri(author) };
  },

  department({ id, fields: { name = '', successor, until } }) {
    return {
      motivation: 'describing',
      body: described(name, successor ?? '', until ?? ''),
      target: iriOf(id),
    };
  },

  review({ fields: { verdict } }, [subject = '']) {
    const body = verdict && verdict.mark !== 'none' ? textualBody(verdict.mark, 'moderating') : undefined;
    return { motivation: 'moderating', body, target: iriOf(subject) };
  },

  /** The frozen figures are in the changes alone: they are no statement of their own. */
  closing({ fields: { snapshot } }, [resolution = '']) {
    const body = snapshot ? textualBody(keyOfPeriod(snapshot.period), 'assessing') : undefined;
    return {
      motivation: 'assessing',
      body,
      target: resolutionIri(resolution),
      more: { period: snapshot?.period },
    };
  },
};

function described(...words: readonly string[]): Json | undefined {
  const text = words.filter((word) => word !== '').join(', ');
  return text === '' ? undefined : textualBody(text, 'describing');
}

const plain = (members: { readonly [key: string]: Json | undefined }): { readonly [key: string]: Json } =>
  Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
