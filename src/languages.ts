/** The languages of the catalogue, which are also the folders below `data/`. */
export const languages = ['en', 'ru'] as const;

/** A language of the catalogue. */
export type LanguageId = (typeof languages)[number];
