/**
 * The README's table of bad notebook files: every case of the tests with what is really said of it, in Vietnamese. Prints
 * Markdown.
 */
import { pathToFileURL } from 'node:url';
import type { Key } from '../../components/shared/i18n/key.ts';
import { plainTexts } from '../../components/shared/i18n/plain.ts';
import vi from '../../components/shared/i18n/vi.json' with { type: 'json' };
import { ExchangeError, type ExchangeParams } from '../../utils/core/exchange/errors.ts';
import { readNotebook } from '../../utils/core/exchange/read.ts';
import { BAD_INPUT } from '../unit/core/exchange/bad-input.cases.ts';
import { decode, sourceOf } from '../unit/core/exchange/files.ts';

interface Fault {
  readonly code: string;
  readonly where: string;
  readonly params: ExchangeParams;
}

/** The first thing that is wrong with a file; null for nothing. */
async function faultOf(bytes: Uint8Array): Promise<Fault | null> {
  let first: Fault | null = null;
  try {
    for await (const event of readNotebook(sourceOf(bytes, bytes.length || 1), { decode }))
      if (event.type === 'refused') first ??= event;
  } catch (error) {
    if (error instanceof ExchangeError) return error;
    throw error;
  }
  return first;
}

/** A Markdown table: what the file is, what is left of it, what is said. */
export async function badInputTable(): Promise<string> {
  const t = plainTexts(vi);
  const rows: string[] = [];
  for (const { name, bytes, record } of BAD_INPUT) {
    const fault = await faultOf(bytes());
    if (!fault) throw new Error(`nothing is wrong with ${name}`);
    const said = t(`exchange.notebook.${fault.code}` as Key, { where: fault.where, ...fault.params });
    const left = record === undefined && fault.code !== 'count differs' ? 'nothing' : 'the others';
    rows.push(`| ${cell(name)} | ${left} | ${cell(said)} |`);
  }
  return ['| file | taken in | what is said |', '| --- | --- | --- |', ...rows].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('__', '\\_\\_');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await badInputTable());
