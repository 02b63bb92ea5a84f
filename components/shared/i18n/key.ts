import type vi from './vi.json';

/** The languages of the interface; Vietnamese is the default. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Leaf<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Leaf<T[K]>}`;
}[keyof T & string];

type Singular<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;

/** Every text of the interface, as a dotted path; plural forms share one key and take `count`. */
export type Key = Leaf<typeof vi>;

export type Params = Readonly<Record<string, string | number>>;

export type Translate = (key: Key, params?: Params) => string;
