import { useWords } from '../../shared/i18n/words.tsx';

interface Props {
  readonly heads: readonly string[];
  /** The first rows, as they will read. */
  readonly rows: readonly (readonly string[])[];
  /** How many rows the table has. */
  readonly total: number;
}

/** Longer cells may break into lines; figures and levels stay on one. In UTF-16 units. */
const SHORT = 16;

/** The head of a table that would be written. */
export function TablePreview({ heads, rows, total }: Props) {
  const { t } = useWords();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard. */}
      <section class="export-table" aria-label={t('table.title')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={`${index} ${row[1] ?? ''}`}>
                {row.map((cell, column) => (
                  <td key={heads[column]} class={cell.length > SHORT ? 'long' : ''}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total > rows.length && (
        <p class="small muted">{t('exporting.more', { count: total - rows.length })}</p>
      )}
    </>
  );
}
