import * as vscode from 'vscode';
import { summaryDocument } from '../render/summaryDocument';
import { summaryJson } from '../render/summaryJson';
import type { Catalogue } from '../smtp/catalogue';
import type { Summary } from '../smtp/summary';
import type { SummaryForm } from '../webviews/protocol';

const names: Readonly<Record<SummaryForm, string>> = { json: 'JSON', csv: 'CSV', md: 'Markdown' };

/** What somebody still reads of a table; JSON and CSV hold all of it. */
const maxRows = 50;

/** Asks where to, and writes a summary there. `log` tells where to begin asking. */
export async function exportSummary(
	summary: Summary,
	catalogue: Catalogue,
	form: SummaryForm,
	log: vscode.Uri,
): Promise<void> {
	const target = await vscode.window.showSaveDialog({
		...(log.scheme === 'untitled' ? {} : { defaultUri: log.with({ path: `${log.path}.${form}` }) }),
		filters: { [names[form]]: [form] },
	});
	if (target !== undefined) {
		const text = await textOf(summary, catalogue, form);
		await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
		await vscode.window.showTextDocument(target);
	}
}

async function textOf(summary: Summary, catalogue: Catalogue, form: SummaryForm): Promise<string> {
	switch (form) {
		case 'json':
			return summaryJson(summary);
		case 'csv': {
			const { summaryCsv } = await import('../render/summaryCsv');
			return summaryCsv(summary, catalogue);
		}
		case 'md': {
			const { toMarkdown } = await import('../render/markdown');
			return toMarkdown(summaryDocument(summary, catalogue, { maxRows }));
		}
	}
}
