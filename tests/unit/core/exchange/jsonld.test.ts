import jsonld, { type ContextDefinition, type JsonLdDocument, type NodeObject } from 'jsonld';
import { describe, expect, test } from 'vitest';
import { ANNO_CONTEXT, OWN_CONTEXT } from '../../../../utils/core/exchange/context.ts';
import { foldRecord } from '../../../../utils/core/notebook/fold.ts';
import { ANNO } from './anno-context.ts';
import { read, write } from './files.ts';
import { entries } from './notebook.ts';

/** The W3C context as a fixture; any other address is refused. */
const documentLoader = async (url: string) => {
  if (url !== ANNO_CONTEXT) throw new Error(`the network is asked for ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: ANNO as unknown as NodeObject };
};

/** `safe`: a member without a meaning is an error. */
const options = { documentLoader, safe: true };

type Node = { readonly [key: string]: unknown };
const NS = 'urn:so-nghi-quyet:ns#';
const OA = 'http://www.w3.org/ns/oa#';

/** Every node and every term of an expanded document. */
function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  else if (typeof value === 'object' && value !== null) {
    yield value as Node;
    if ((value as Node)['@type'] === '@json') return;
    for (const each of Object.values(value)) yield* nodesIn(each);
  }
}

const file = async (): Promise<JsonLdDocument> => JSON.parse(await write(entries())) as JsonLdDocument;
const context = [ANNO_CONTEXT, OWN_CONTEXT] as unknown as ContextDefinition;

describe('the exported collection as JSON-LD', () => {
  test('expands with the contexts that are shipped, and every member of it has a meaning', async () => {
    const source = await file();
    const expanded = await jsonld.expand(source, options);
    const terms = new Set([...nodesIn(expanded)].flatMap(Object.keys));
    const own = Object.entries(OWN_CONTEXT).flatMap(([name, of]) => {
      if (name.startsWith('@') || name === 'sonq') return [];
      const id = typeof of === 'string' ? of : (of as { '@id': string })['@id'];
      return [id.replace('sonq:', NS).replace('dcterms:', 'http://purl.org/dc/terms/')];
    });
    expect(own.filter((iri) => !terms.has(iri))).toEqual([]);
    const isTerm = (key: string) => key.startsWith('@') || /^(?:https?|urn):/u.test(key);
    expect([...terms].filter((key) => !isTerm(key))).toEqual([]);
  });

  test('keeps each change to the letter', async () => {
    const expanded = await jsonld.expand(await file(), options);
    const literals = [...nodesIn(expanded)].flatMap((node) => (node[`${NS}changes`] as Node[]) ?? []);
    const source = (await file()) as unknown as { first: { items: { changes: unknown }[] } };
    expect(literals.map((each) => each['@value'])).toEqual(source.first.items.map(({ changes }) => changes));
  });

  test('says the same in W3C’s words: who, when, why, about what', async () => {
    const expanded = await jsonld.expand(await file(), options);
    const byId = new Map(
      [...nodesIn(expanded)].flatMap((node) => ('@type' in node ? [[node['@id'], node] as const] : [])),
    );
    const note = byId.get('urn:so-nghi-quyet:annotation:n1') as Node;
    expect(note['@type']).toEqual([`${OA}Annotation`]);
    expect(note[`${OA}motivatedBy`]).toEqual([{ '@id': `${OA}commenting` }]);
    expect(JSON.stringify(note[`${OA}hasTarget`])).toContain(`${OA}TextQuoteSelector`);
    expect(JSON.stringify(note[`${OA}hasTarget`])).toContain(`${OA}TextPositionSelector`);
    expect(JSON.stringify(note['http://purl.org/dc/terms/creator'])).toContain('Đại biểu A');
    const status = byId.get('urn:so-nghi-quyet:status:s1') as Node;
    expect(status[`${OA}motivatedBy`]).toEqual([{ '@id': `${OA}assessing` }]);
    expect(status[`${NS}evidence`]).toEqual([{ '@id': 'urn:so-nghi-quyet:annotation:n1' }]);
  });

  test('is read again after it was expanded and compacted, and adds up to the same', async () => {
    const expanded = await jsonld.expand(await file(), options);
    const compacted = await jsonld.compact(expanded as JsonLdDocument, context, options);
    const before = entries().map(({ changes }) => foldRecord(changes));
    const after = (await read(JSON.stringify(compacted))).map(({ changes }) => foldRecord(changes));
    expect(after).toEqual(before);
    expect(await write(await read(JSON.stringify(compacted)))).toBe(await write(entries()));
  });
});
