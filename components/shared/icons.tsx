/** Line drawings of 24 × 24, in the colour of the text; always beside a word or in a labelled button. */
const PATHS = {
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM20 20l-4-4',
  close: 'M6 6l12 12M18 6 6 18',
  chevron: 'M9 6l6 6-6 6',
  previous: 'M6 15l6-6 6 6',
  next: 'M6 9l6 6 6-6',
  settings:
    'M4 7h9M19 7h1M4 12h1M11 12h9M4 17h9M19 17h1M16 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 14.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM16 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  outline: 'M5 6h14M9 12h10M9 18h10M5 12h.01M5 18h.01',
  page: 'M7 3h7l5 5v13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM14 3v5h5M9 13h6M9 17h6',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z',
  quote: 'M5 17c3 0 4-2 4-5V7H4v6h3M15 17c3 0 4-2 4-5V7h-5v6h3',
  window: 'M4 5h16v14H4zM4 9h16M7 7h.01',
  back: 'M15 6l-6 6 6 6',
  filter: 'M4 7h16M7 12h10M10 17h4',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  commenting: 'M5 5h14v11h-8l-4 4v-4H5z',
  questioning:
    'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  highlighting: 'M8 15l-1 4 4-1 8-8-3-3zM5 21h14',
  evidence: 'M7 3h7l5 5v13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM14 3v5h5M9 15l2 2 4-4',
  copy: 'M9 8h10v12H9zM9 16H5V4h10v4',
  pin: 'M12 21s7-6 7-11a7 7 0 0 0-14 0c0 5 7 11 7 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  share: 'M12 15V4M8 8l4-4 4 4M6 12H5v8h14v-8h-1',
  file: 'M7 3h7l5 5v13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM14 3v5h5',
  inbox: 'M12 4v10M8 10l4 4 4-4M5 15v5h14v-5',
  retry: 'M5 12a7 7 0 0 1 12-5l2 2M19 4v5h-5M19 12a7 7 0 0 1-12 5l-2-2M5 20v-5h5',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name, class: extra = '' }: { name: IconName; class?: string }) => (
  <svg class={`icon-svg ${extra}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
