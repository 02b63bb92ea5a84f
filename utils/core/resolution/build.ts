import { findLookalikes } from './lookalikes.ts';
import type { Resolution } from './model.ts';
import { ParseError, parseArticles } from './parse.ts';
import { readAdoption } from './patterns/adoption.ts';
import { readDate } from './patterns/date.ts';
import { readPeriod } from './patterns/period.ts';
import { readSession } from './patterns/session.ts';
import { collectProvisions } from './provisions.ts';
import { repair } from './repair.ts';
import { type Token, tokenise } from './tokens.ts';

/** What the text itself does not tell. */
export interface Identity {
  /** `{province}/{year}/{slug}` */
  readonly id: string;
  /** The province or city in its own spelling ("Thái Nguyên"); must be the one the title block names. */
  readonly province: string;
  /** Official number; null where it is not known. */
  readonly number: string | null;
}

/**
 * Puts the canonical resolution together from the text as received.
 * @param sha256 lower-case hex digest of the UTF-8 bytes of its argument; given, because core has no crypto
 * @throws ParseError when the title block, the body or the closing formula is not as the form asks
 */
export function buildResolution(
  source: string,
  identity: Identity,
  sha256: (text: string) => string,
): Resolution {
  const { text, tail } = cutDocument(repair(source));
  const tokens = tokenise(text);
  const line = (kind: Token['kind']): string => {
    const token = tokens.find((each) => each.kind === kind);
    if (!token) throw new ParseError(`no ${kind} line`, 0);
    return text.slice(token.start, token.end);
  };
  const title = line('subject');
  const issuer = tokens.find(({ kind }) => kind === 'issuer');
  if (issuer?.label?.toLowerCase() !== identity.province.toLowerCase()) {
    throw new ParseError(`the issuer is not ${identity.province}`, issuer?.start ?? 0);
  }
  const session = readSession(line('session'));
  const adopted = readDate(line('closing'));
  const period = readPeriod(title);
  if (!session || !adopted || !period) throw new ParseError('session, date or period not told', 0);

  const articles = parseArticles(text, tokens);
  if (!articles.some(({ body, end }) => readAdoption(text.slice(body, end)) === 'plan')) {
    throw new ParseError('no article adopts a plan', 0);
  }
  const provisions = collectProvisions(text, articles, period);
  return {
    format: 'so-nghi-quyet/resolution',
    version: 1,
    id: identity.id,
    title,
    issuer: issuerName(line('issuer'), identity.province),
    province: identity.province,
    number: identity.number,
    ...session,
    adopted,
    period,
    ...readTail(tail),
    text,
    hash: sha256(text),
    provisions,
    lookalikes: findLookalikes(text, provisions),
  };
}

/** The body from the last "NGHỊ QUYẾT" that a subject follows to the closing formula, and what comes after it. */
function cutDocument(repaired: string): { text: string; tail: string } {
  const tokens = tokenise(repaired);
  const first = tokens.findLast(
    ({ kind }, index) => kind === 'marker' && tokens[index + 1]?.kind === 'subject',
  );
  const last = tokens.find(({ kind }) => kind === 'closing');
  if (!first) throw new ParseError('no "NGHỊ QUYẾT" with its subject', 0);
  if (!last || last.end < first.end) throw new ParseError('no closing formula', repaired.length);
  return { text: repaired.slice(first.start, last.end), tail: repaired.slice(last.end + 1) };
}

/** Recipients without dash and stop; the signer is the last line of the document. */
function readTail(tail: string): Pick<Resolution, 'recipients' | 'signer'> {
  const tokens = tokenise(tail);
  const recipients = tokens
    .filter(({ kind }) => kind === 'recipient')
    .map(({ body, end }) => tail.slice(body, end).replace(/[;.]+$/u, ''));
  const signer = tokens.findLast(({ kind }) => kind === 'paragraph');
  if (!signer) throw new ParseError('no signer', tail.length);
  return { recipients, signer: tail.slice(signer.start, signer.end) };
}

/** "HỘI ĐỒNG NHÂN DÂN TỈNH THÁI NGUYÊN" as it is written in running text. */
function issuerName(line: string, province: string): string {
  return `Hội đồng nhân dân ${/ TỈNH /iu.test(line) ? 'tỉnh' : 'thành phố'} ${province}`;
}
