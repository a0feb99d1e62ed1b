/** A parameter within a text. */
export const PARAMETER = /\{\{|\$\$/;
