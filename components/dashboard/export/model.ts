import type { Filter } from '../../../utils/core/notebook/filter.ts';

/** What can be written, in the order they are offered. */
export const FORMS = ['notebook', 'xlsx', 'csv', 'docx', 'html', 'markdown'] as const;
export type Form = (typeof FORMS)[number];

/** Papers that a report may be. */
export const PAPERS = ['monitoring', 'questions', 'sheet', 'review'] as const;
export type Paper = (typeof PAPERS)[number];

/** Whose records go out. */
export const WHOSE = ['all', 'mine'] as const;

/** What the person chose; all of it but the passphrase stands in the address, so that it can be kept as a bookmark. */
export interface ExportChoice {
  readonly form: Form;
  readonly paper: Paper;
  readonly whose: (typeof WHOSE)[number];
  /** Id of the resolution that a table or a paper is about; '' for the first. */
  readonly resolution: string;
  /** eId of a field or group; '' for all. */
  readonly field: string;
  /** Slug; '' for all. */
  readonly department: string;
  /** ISO days; ''. */
  readonly from: string;
  readonly to: string;
  readonly withPrivate: boolean;
  /** Each change of this device is signed. */
  readonly signed: boolean;
}

export const FIRST_CHOICE: ExportChoice = {
  form: 'notebook',
  paper: 'monitoring',
  whose: 'all',
  resolution: '',
  field: '',
  department: '',
  from: '',
  to: '',
  withPrivate: false,
  signed: true,
};

/** Whether a form is a paper that is read, rather than a table or a file for another notebook. */
export const isPaper = (form: Form): boolean => form === 'docx' || form === 'html' || form === 'markdown';

/** The filter that a choice stands for. @param me author id of this notebook's person; null before the first note */
export function scopeOf(
  { whose, field, department, from, to }: ExportChoice,
  me: string | null,
  resolution: string | null,
): Filter {
  return {
    // Before the first note nobody is "me": then nothing is mine, rather than everything.
    ...(whose === 'mine' && { author: me ?? '' }),
    ...(field !== '' && resolution !== null && { resolution, field }),
    ...(department !== '' && { department }),
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
  };
}

/** A choice as the query of an address; what is as at first is left out. */
export function toQuery(choice: ExportChoice): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choice))
    if (value !== FIRST_CHOICE[name as keyof ExportChoice]) query.set(name, String(value));
  return query.toString();
}

/** The way back; what an address says that no choice can be is as at first. */
export function fromQuery(text: string): ExportChoice {
  const query = new URLSearchParams(text);
  const one = <T extends string>(name: keyof ExportChoice, of: readonly T[]): T | undefined =>
    of.find((each) => each === query.get(name));
  const day = (name: 'from' | 'to'): string =>
    /^\d{4}-\d{2}-\d{2}$/u.test(query.get(name) ?? '') ? (query.get(name) ?? '') : '';
  return {
    form: one('form', FORMS) ?? FIRST_CHOICE.form,
    paper: one('paper', PAPERS) ?? FIRST_CHOICE.paper,
    whose: one('whose', WHOSE) ?? FIRST_CHOICE.whose,
    resolution: query.get('resolution') ?? '',
    field: query.get('field') ?? '',
    department: query.get('department') ?? '',
    from: day('from'),
    to: day('to'),
    withPrivate: query.get('withPrivate') === 'true',
    signed: query.get('signed') !== 'false',
  };
}

/** What is known of the office that a paper comes from; kept on this machine for the next one. */
export interface Office {
  /** "ỦY BAN NHÂN DÂN TỈNH …", above the issuer; ''. */
  readonly above: string;
  readonly issuer: string;
  readonly place: string;
  /** "K/T GIÁM ĐỐC…": title of the signer; ''. */
  readonly signer: string;
  /** Each a line of "Nơi nhận". */
  readonly recipients: string;
}

export const NO_OFFICE: Office = { above: '', issuer: '', place: '', signer: '', recipients: '' };
