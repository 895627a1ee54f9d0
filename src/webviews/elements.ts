/** What an element holds: text, which stays text, and other elements. */
export type Content = string | Node | undefined;

/** Attributes by name; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with its attributes and content. Text is never read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Attributes,
	...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== undefined) {
			made.setAttribute(name, value);
		}
	}
	made.append(...content.filter((each) => each !== undefined));
	return made;
}

/**
 * A button that does something. Its `data-key`, which is its label where none is given, tells which
 * button of the next content is the same one.
 */
export function button(
	label: string,
	onClick: () => void,
	attributes: Attributes = {},
): HTMLButtonElement {
	const made = element('button', { type: 'button', 'data-key': label, ...attributes }, label);
	made.addEventListener('click', onClick);
	return made;
}

/** A button that disables itself where it could do nothing. */
export function buttonIf(
	isEnabled: boolean,
	label: string,
	onClick: () => void,
): HTMLButtonElement {
	const made = button(label, onClick);
	made.disabled = !isEnabled;
	return made;
}

/** A section under a heading of level 2; none where it would be empty. */
export function section(title: string, ...content: readonly Content[]): HTMLElement | undefined {
	const present = content.filter((each) => each !== undefined);
	return present.length === 0
		? undefined
		: element('section', {}, element('h2', {}, title), ...present);
}

/** Paragraph. */
export function paragraph(text: string, className?: string): HTMLParagraphElement {
	return element('p', { class: className }, text);
}

/** A list, numbered where the order matters; none where it has no items. */
export function list(
	items: readonly Content[],
	{ isOrdered }: { readonly isOrdered: boolean },
): HTMLElement | undefined {
	return items.length === 0
		? undefined
		: element(isOrdered ? 'ol' : 'ul', {}, ...items.map((item) => element('li', {}, item)));
}

/** A column by its title; numbers stand under each other. */
export interface Column {
	readonly title: string;
	readonly isNumber?: boolean;
}

/** A table with a header row and a header column, named for those who hear it. */
export function table(
	name: string,
	columns: readonly Column[],
	rows: readonly { readonly cells: readonly Content[]; readonly className?: string | undefined }[],
	className?: string,
): HTMLTableElement {
	const classOf = (index: number) => (columns[index]?.isNumber === true ? { class: 'number' } : {});
	const header = columns.map(({ title }, index) =>
		title === '' ? element('td', {}) : element('th', { scope: 'col', ...classOf(index) }, title),
	);
	return element(
		'table',
		{ 'aria-label': name, class: className },
		element('thead', {}, element('tr', {}, ...header)),
		element(
			'tbody',
			{},
			...rows.map(({ cells: [first = '', ...rest], className }) =>
				element(
					'tr',
					{ class: className },
					element('th', { scope: 'row' }, first),
					...rest.map((content, index) => element('td', classOf(index + 1), content)),
				),
			),
		),
	);
}
