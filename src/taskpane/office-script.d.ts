/** Where Office.js is fetched from; the build says. */
declare const OFFICE_SCRIPT: string;
