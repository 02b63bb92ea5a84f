import * as v from 'valibot';
import { MARKED_KINDS } from '../core/resolution/model.ts';

const Difference = v.object({
  eId: v.nullable(v.string()),
  canonical: v.string(),
  copy: v.string(),
  certainty: v.picklist(['different', 'uncertain']),
});

const ProvisionReport = v.object({
  eId: v.string(),
  kind: v.picklist(MARKED_KINDS),
  number: v.string(),
  outcome: v.picklist(['found', 'differs', 'missing']),
});

const Reason = v.object({
  code: v.picklist([
    'coverage',
    'words different',
    'provisions missing',
    'one run',
    'passages quoted',
    'other issuer',
    'other period',
    'genre title',
    'nothing in common',
  ]),
  value: v.exactOptional(v.union([v.number(), v.string()])),
});

const unstamped = {
  url: v.string(),
  verdict: v.picklist([
    'whole copy',
    'altered copy',
    'part of a copy',
    'quotation',
    'same genre, unknown',
    'none',
  ]),
  resolution: v.nullable(v.string()),
  coverage: v.number(),
  reasons: v.array(Reason),
  provisions: v.array(ProvisionReport),
  differences: v.array(Difference),
  copies: v.number(),
  ms: v.object({ read: v.number(), recognise: v.number(), align: v.number(), mark: v.number() }),
} as const;

/** A frame's report as it arrives; the background adds the frame's id, which only it can know. */
export const ArrivingReport = v.object(unstamped);

/** A frame's report as it is kept. */
export const KeptReport = v.object({ frameId: v.number(), ...unstamped });
