/**
 * Publishes what a notebook file is, for other programs: public/notebook.schema.json (JSON Schema draft-07) out of the
 * checks that the reader itself makes, and public/notebook-context.jsonld out of the context that the writer puts into
 * every file. Without arguments writes them; `--check` writes nothing and fails when a committed file is another.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { OWN_CONTEXT } from '../../utils/core/exchange/context.ts';
import { FIELD_CHECKS } from '../../utils/core/exchange/field-checks.ts';
import { ChangeCheck, HEADER_CHECKS, RecordCheck } from '../../utils/core/exchange/file-checks.ts';
import { NOTEBOOK_VERSION } from '../../utils/core/exchange/model.ts';
import { RECORD_KINDS, type RecordKind } from '../../utils/core/notebook/model.ts';

const PUBLIC = join(import.meta.dirname, '../../public');

type Json = { readonly [key: string]: unknown };

/** Checks that JSON Schema has no word for; the reader makes them all the same. */
const BEYOND = ['check', 'finite', 'safe_integer'];

function schemaOf(check: GenericSchema): Json {
  const { $schema: _, ...schema } = toJsonSchema(check, {
    errorMode: 'throw',
    ignoreActions: BEYOND,
    // Patterns are read as if they had the flag "u" (JSON Schema draft-07, 6.3.3), which the checks' have.
    overrideAction: ({ valibotAction: action, jsonSchema }) =>
      action.type === 'regex' ? { ...jsonSchema, pattern: patternOf(action) } : undefined,
  });
  return schema;
}

function patternOf(action: object): string {
  const requirement = 'requirement' in action ? action.requirement : null;
  if (requirement instanceof RegExp && requirement.flags === 'u') return requirement.source;
  throw new Error('a pattern that JSON Schema cannot say');
}

/** Of one kind: which values its fields may have. A field that is not named may have any. */
function changesOf(kind: RecordKind): Json {
  const fields = Object.entries(FIELD_CHECKS[kind]).map(([field, check]) => ({
    if: { properties: { field: { const: field } } },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    then: { properties: { value: schemaOf(check) } },
  }));
  return { properties: { changes: { items: { allOf: fields } } } };
}

/** The published schema. */
export function notebookSchema(): Json {
  const header = Object.fromEntries(
    Object.entries(HEADER_CHECKS).map(([key, check]) => [key, schemaOf(check as GenericSchema)]),
  );
  const record = schemaOf(RecordCheck);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:so-nghi-quyet:notebook.schema.json',
    title: `Sổ Nghị quyết ${NOTEBOOK_VERSION.major}.${NOTEBOOK_VERSION.minor}`,
    type: 'object',
    properties: {
      ...header,
      first: {
        type: 'object',
        properties: { items: { type: 'array', items: { $ref: '#/definitions/record' } } },
      },
    },
    required: Object.keys(HEADER_CHECKS),
    definitions: {
      change: schemaOf(ChangeCheck),
      record: {
        ...record,
        allOf: [
          { properties: { changes: { items: { $ref: '#/definitions/change' } } } },
          {
            oneOf: RECORD_KINDS.map((kind) => ({
              properties: { record: { pattern: `^${kind}:` } },
              allOf: [{ $ref: `#/definitions/${kind}` }],
            })),
          },
        ],
      },
      ...Object.fromEntries(RECORD_KINDS.map((kind) => [kind, changesOf(kind)])),
    },
  };
}

/** The published files, by name under public/. */
export const PUBLISHED: Readonly<Record<string, () => string>> = {
  'notebook.schema.json': () => `${JSON.stringify(notebookSchema(), null, 2)}\n`,
  'notebook-context.jsonld': () => `${JSON.stringify({ '@context': OWN_CONTEXT }, null, 2)}\n`,
};

export const publishedPath = (name: string): string => join(PUBLIC, name);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const isCheck = process.argv.includes('--check');
  for (const [name, render] of Object.entries(PUBLISHED)) {
    if (!isCheck) writeFileSync(publishedPath(name), render());
    else if (readFileSync(publishedPath(name), 'utf8') !== render()) {
      console.error(`${name} is not what the checks give: npm run -s schema`);
      process.exitCode = 1;
    }
  }
}
