import type fc from 'fast-check';

/** Something that must hold whatever comes: it is tried with what fast-check makes up. */
export interface Target {
	/** As a sentence: what holds. */
	readonly name: string;
	readonly property: fc.IRawProperty<unknown>;
	/** How many cases are tried where time is short: they take about a second or less. */
	readonly cases: number;
}

/** A target; its property is sync or async. */
export function target<Values>(
	name: string,
	property: fc.IRawProperty<Values>,
	cases = 300,
): Target {
	return { name, property: property, cases };
}
