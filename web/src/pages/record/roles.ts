/**
 * The role of a part of a table, written out. On a phone the tables of the record are laid out as blocks (`stacked` in record.css),
 * and not every browser tells a screen reader then that they are tables.
 */
export const as = (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell'): { role: string } => ({ role });
