/** Places visited one after the other, as a browser keeps them. */
export interface History<Place> {
	current(): Place | undefined;
	/** Goes to a new place; what lay ahead is forgotten. */
	push(place: Place): void;
	back(): void;
	forward(): void;
	canGoBack(): boolean;
	canGoForward(): boolean;
}

/** As many places as anybody goes back. */
const maxPlaces = 50;

/** An empty history. */
export function createHistory<Place>(): History<Place> {
	let places: readonly Place[] = [];
	let index = -1;
	return {
		current: () => places[index],
		push: (place) => {
			places = [...places.slice(0, index + 1), place].slice(-maxPlaces);
			index = places.length - 1;
		},
		back: () => {
			index = Math.max(index - 1, Math.min(0, places.length - 1));
		},
		forward: () => {
			index = Math.min(index + 1, places.length - 1);
		},
		canGoBack: () => index > 0,
		canGoForward: () => index < places.length - 1,
	};
}
