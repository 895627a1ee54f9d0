/** The columns of a table in which replies stand, as the names above them say. */
export interface ReplyColumns {
	/** What stands between two cells. */
	readonly separator: string;
	/** Counted from 0. */
	readonly indexes: ReadonlySet<number>;
}

/** `reply`, `SMTP Response`, `remote_response`, `dsnDiag`; a response alone may be that of a web server. */
const replyName =
	/^(?:(?:smtp|remote|server|delivery|mx|last)?[ _-]?(?:reply|response|diagnostic)(?:[ _-]?(?:code|text|message|msg))?|smtp[ _-]?(?:status|error|code|result)|dsn[ _-]?diag(?:nostic)?)$/i;

/** Names that only a table about mail has. */
const mailName =
	/(?:^|[^a-z])(?:smtp|rcpts?|recipients?|mx|dsn|bounced?|mta|mail[ _-]?from)(?:[^a-z]|$)|^(?:dsn|smtp|rcpt|bounce)/i;

const columnName = /^[A-Za-z][\w .-]{0,40}$/;

/** The reply columns of the table whose first line is `header`; `undefined` where there are none. */
export function replyColumns(header: string): ReplyColumns | undefined {
	for (const separator of [',', ';', '\t', '|']) {
		const names = header.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
		if (names.length > 1 && names.every((name) => columnName.test(name))) {
			const indexes = names.flatMap((name, index) => (replyName.test(name) ? [index] : []));
			const isAboutMail = names.some((name) => mailName.test(name));
			return indexes.length > 0 && isAboutMail
				? { separator, indexes: new Set(indexes) }
				: undefined;
		}
	}
	return undefined;
}

/** A cell by its place in a line, without its quotes. */
export interface Cell {
	/** UTF-16 offsets, the second behind its last character. */
	readonly start: number;
	readonly end: number;
}

/** The cells of a line that stand in reply columns. */
export function replyCells(line: string, { indexes, separator }: ReplyColumns): readonly Cell[] {
	const cells: Cell[] = [];
	let start = 0;
	for (let index = 0; start <= line.length; index++) {
		const isQuoted = line.startsWith('"', start);
		const end = isQuoted ? endOfQuoted(line, start + 1) : endOf(line, separator, start);
		if (indexes.has(index)) {
			cells.push({ start: isQuoted ? start + 1 : start, end });
		}
		start = endOf(line, separator, end) + 1;
	}
	return cells;
}

function endOf(line: string, separator: string, from: number): number {
	const end = line.indexOf(separator, from);
	return end < 0 ? line.length : end;
}

/** A quote within a cell is written twice (RFC 4180 §2). */
function endOfQuoted(line: string, from: number): number {
	let end = line.indexOf('"', from);
	while (end >= 0 && line.charAt(end + 1) === '"') {
		end = line.indexOf('"', end + 2);
	}
	return end < 0 ? line.length : end;
}
