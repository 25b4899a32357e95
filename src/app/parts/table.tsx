import type { Child } from 'hono/jsx';

/** A column: its title, and whether it holds figures. */
export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
}

/** A table that becomes one block a row on a phone. The first cell names its row. */
export function StackTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly Child[][];
}) {
  const [first, ...others] = columns;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as blocks, tables lose their roles in some browsers
    <table class="utrecht-table k-stack" role="table">
      <caption class="utrecht-table__caption k-hidden">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead class="utrecht-table__header" role="rowgroup">
        <Row>
          {columns.map(({ title, numeric }) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <th scope="col" role="columnheader" class={`utrecht-table__header-cell${numeric ? ' k-right' : ''}`}>
              {title}
            </th>
          ))}
        </Row>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody class="utrecht-table__body" role="rowgroup">
        {rows.map(([name, ...cells]) => (
          <Row>
            {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
            <th scope="row" role="rowheader" class={`utrecht-table__cell${first?.numeric ? ' k-right' : ''}`}>
              {name}
            </th>
            {cells.map((cell, i) => (
              // biome-ignore lint/a11y/noRedundantRoles: as above
              <td role="cell" class={`utrecht-table__cell${others[i]?.numeric ? ' k-right' : ''}`} data-label={others[i]?.title}>
                <span>{cell}</span>
              </td>
            ))}
          </Row>
        ))}
      </tbody>
    </table>
  );
}

function Row({ children }: { children?: Child }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <tr class="utrecht-table__row" role="row">
      {children}
    </tr>
  );
}
