/** A value that is made when somebody first needs it. */
export interface Lazy<Value> {
	/** The value, made at the first call. */
	readonly value: () => Value;
	/** The value if it was made. */
	readonly peek: () => Value | undefined;
}

/** Puts `make` off until its value is needed; it is called at most once. */
export function lazy<Value>(make: () => Value): Lazy<Value> {
	let made: { readonly value: Value } | undefined;
	return {
		value: () => (made ??= { value: make() }).value,
		peek: () => made?.value,
	};
}
