import type { Report } from './report';

/** What each piece of a printed report starts with. */
const mark = 'smtp-lens-report:';

/** VS Code leaves out what is longer than some 100,000 characters. */
const pieceLength = 50_000;

/** Prints a report to the console, from where no file can be written. */
export function printReport(report: Report): void {
	const text = JSON.stringify(report);
	for (let start = 0; start < text.length; start += pieceLength) {
		console.log(mark + text.slice(start, start + pieceLength));
	}
}

/** The report among the lines that were printed. */
export function readPrintedReport(lines: readonly string[]): Report {
	const pieces = lines.filter((line) => line.startsWith(mark));
	if (pieces.length === 0) throw new Error(`There is no report in:\n${lines.join('\n')}`);
	return JSON.parse(pieces.map((line) => line.slice(mark.length)).join('')) as Report;
}
