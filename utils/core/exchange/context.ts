/** The context of the W3C Web Annotation vocabulary, always the first in a file. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const json = (name: string) => ({ '@id': `sonq:${name}`, '@type': '@json' }) as const;
/** A list as a JSON literal; without the container a compaction would leave a list of one as the one. */
const jsonList = (name: string) => ({ ...json(name), '@container': '@set' }) as const;
const links = (name: string) => ({ '@id': `sonq:${name}`, '@type': '@id', '@container': '@set' }) as const;

/**
 * What our own members mean to a JSON-LD processor (JSON-LD 1.1; public/notebook-context.jsonld says the same). It stands
 * in every file itself, so that a file can be read without a network. What has to come back to the letter, because it was
 * hashed and signed, is a JSON literal. No name of the W3C context is given another meaning.
 */
export const OWN_CONTEXT = {
  '@version': 1.1,
  sonq: 'urn:so-nghi-quyet:ns#',
  // The file.
  version: 'sonq:version',
  filter: json('filter'),
  resolutions: jsonList('resolutions'),
  keys: jsonList('keys'),
  // Every record: what it is made of.
  record: 'sonq:record',
  changes: jsonList('changes'),
  deleted: 'sonq:deleted',
  // What the W3C vocabulary has no word for.
  foreign: json('foreign'),
  provisions: links('provision'),
  textHash: 'sonq:textHash',
  evidence: links('evidence'),
  measures: { '@id': 'sonq:measures', '@type': '@id' },
  reported: json('reported'),
  period: json('period'),
  territory: json('territory'),
  judgement: json('judgement'),
  basis: 'dcterms:source',
  role: 'sonq:role',
} as const;
