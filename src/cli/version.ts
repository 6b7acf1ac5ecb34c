import packageDescription from '../../package.json' with { type: 'json' };

/** The program's version, as package.json says it. */
export const VERSION: string = packageDescription.version;
