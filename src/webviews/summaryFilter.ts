import { isoTime, secondsOf } from '../smtp/isoTime';
import type { SummaryFilter, TimeSeries } from '../smtp/summary';
import type { Words } from '../smtp/words';
import { button, element } from './elements';

/** A form that narrows a summary to a range of time or a host; it reads the logs again. */
export function filterForm(
	filter: SummaryFilter,
	times: TimeSeries,
	{ summary: own }: Words,
	onChange: (filter: SummaryFilter) => void,
): HTMLElement {
	const { first, end } = rangeOf(times);
	const since = field(own.since, filter.since, own.timeForm, first);
	const until = field(own.until, filter.until, own.timeForm, end);
	const host = field(own.host, filter.host);
	const form = element(
		'form',
		{ class: 'filter', 'aria-label': own.filter },
		element('span', {}, own.filter),
		since.label,
		until.label,
		host.label,
		element('button', { type: 'submit' }, own.apply),
		...(Object.keys(filter).length === 0
			? []
			: [
					button(own.reset, () => {
						onChange({});
					}),
				]),
	);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const times = [since, until].map(({ input }) => readTime(input));
		if (times.every(({ isRight }) => isRight)) {
			const [from, to] = times.map(({ time }) => time);
			const name = host.input.value.trim();
			onChange({
				...(from === undefined ? {} : { since: from }),
				...(to === undefined ? {} : { until: to }),
				...(name === '' ? {} : { host: name }),
			});
		}
	});
	return form;
}

/** What there is to choose from, to the minute; an empty field shows it. */
function rangeOf({ buckets, width }: TimeSeries) {
	const last = buckets.at(-1);
	const end = last && isoTime(secondsOf(last.start) + width);
	return { first: buckets[0]?.start.slice(0, 16), end: end?.slice(0, 16) };
}

function field(name: string, value = '', hint?: string, placeholder?: string) {
	const input = element('input', {
		type: 'text',
		value,
		title: hint,
		placeholder,
		spellcheck: 'false',
	});
	return { input, label: element('label', {}, `${name} `, input) };
}

const typedTime = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d))?)?$/;

/** An empty field is right and no time; a wrong one says what it wants. */
function readTime(input: HTMLInputElement): { readonly isRight: boolean; readonly time?: string } {
	const text = input.value.trim();
	const [, day = '', clock = '00:00', seconds = '00'] = typedTime.exec(text) ?? [];
	const time = `${day}T${clock}:${seconds}`;
	const isRight = text === '' || !Number.isNaN(Date.parse(`${time}Z`));
	input.setCustomValidity(isRight ? '' : input.title);
	input.reportValidity();
	// What is typed next is judged when it is sent.
	input.addEventListener(
		'input',
		() => {
			input.setCustomValidity('');
		},
		{ once: true },
	);
	return text !== '' && isRight ? { isRight, time } : { isRight };
}
