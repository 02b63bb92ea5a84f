/** What came of trying a fault many times. */
export interface Figures {
  readonly fault: string;
  readonly rounds: number;
  /** What happened, for the reader. */
  readonly told: Readonly<Record<string, number | string>>;
  /** What must not happen: all zero. */
  readonly bad: Readonly<Record<string, number>>;
  /** One sentence for each thing that is wrong. */
  readonly notes: readonly string[];
}

export const isGood = ({ bad }: Figures): boolean => Object.values(bad).every((count) => count === 0);

/** One fault as a row of Markdown. */
export function rowOf(figures: Figures): string {
  const list = (values: object) =>
    Object.entries(values)
      .map(
        ([name, value]) =>
          `${name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${value}`,
      )
      .join(', ');
  return `| ${figures.fault} | ${figures.rounds} | ${list(figures.told)} | ${list(figures.bad)} |`;
}
