/** Where things stand on the sheets of a form: whoever writes it and whoever reads it back agree here. */

/** The code in the first column of the sheet of single fields, and the column of its answers, from 0. */
export const fieldsCode = 'fields';
export const answerColumn = 3;
/** Above the rows of a table: the codes of its columns, their names, what is meant. */
export const headRows = 3;
/** More rows is no table that somebody filled in by hand. */
export const mostRows = 1000;
