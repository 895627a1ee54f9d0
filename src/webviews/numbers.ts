import type { Column } from './elements';

/** Writes a number as a language does. */
export type NumberFormat = (value: number) => string;

/** Writes counts: `12,345`. */
export function countFormat(language: string): NumberFormat {
	return numberFormat(language);
}

/** Writes shares of 1 as percentages with one decimal: `12.3%`. */
export function shareFormat(language: string): NumberFormat {
	return numberFormat(language, {
		style: 'percent',
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
	});
}

function numberFormat(language: string, options?: Intl.NumberFormatOptions): NumberFormat {
	const numbers = new Intl.NumberFormat(language, options);
	return (value) => numbers.format(value);
}

/** A column of numbers. */
export function numberColumn(title: string): Column {
	return { title, isNumber: true };
}
