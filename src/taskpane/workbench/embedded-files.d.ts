/** The text of a file that is built before. */
declare module '*?source' {
  const text: string;
  export default text;
}

/** A workbook as a data address. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
