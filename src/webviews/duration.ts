import { day, hour, minute } from '../smtp/isoTime';

const units = [
	['day', day],
	['hour', hour],
	['minute', minute],
] as const;

/** `seconds`, a whole number of minutes, in words: `15 minutes`, `1 day`. */
export function durationOf(seconds: number, language: string): string {
	const [unit, length] = units.find(([, whole]) => seconds % whole === 0) ?? units[2];
	return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
		seconds / length,
	);
}
