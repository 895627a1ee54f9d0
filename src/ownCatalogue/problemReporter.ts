import * as vscode from 'vscode';
import type { OwnProblem, TextRange } from './ownProblem';
import { problemMessage } from './problemMessage';

/** A problem, and the file that has it. */
export interface FileProblem {
	/** As people call the file: its path in the workspace, or the path that the setting gives. */
	readonly name: string;
	/** Absent where no file was found. */
	readonly uri?: vscode.Uri;
	readonly problem: OwnProblem;
}

/** Tells of problems with catalogue files: in our log, in the Problems panel, and in one message. */
export interface ProblemReporter {
	dispose(): void;
	/** Replaces what was reported before. */
	readonly report: (problems: readonly FileProblem[]) => void;
}

/** Builds the reporter. */
export function createProblemReporter(log: () => vscode.LogOutputChannel): ProblemReporter {
	const diagnostics = vscode.languages.createDiagnosticCollection('smtp-lens');
	let hadProblems = false;
	return {
		report: (problems) => {
			diagnostics.clear();
			diagnostics.set(
				problems.flatMap(({ uri, problem }): [vscode.Uri, vscode.Diagnostic[]][] =>
					uri === undefined ? [] : [[uri, [diagnosticOf(problem)]]],
				),
			);
			for (const problem of problems) {
				log().warn(lineOf(problem));
			}
			const [first] = problems;
			// Whoever mends a file saves it many times: one message until all is well again.
			if (first !== undefined && !hadProblems) {
				void warn(first, problems.length, log);
			}
			hadProblems = first !== undefined;
		},
		dispose: () => {
			diagnostics.dispose();
		},
	};
}

function diagnosticOf({ fault, range }: OwnProblem): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(
		toRange(range),
		problemMessage(fault),
		vscode.DiagnosticSeverity.Error,
	);
	diagnostic.source = 'SMTP Lens';
	return diagnostic;
}

/** `codes.smtp-lens.json:12:4 replyCodes[2].name: …`, which VS Code's log makes a link. */
function lineOf({ name, problem: { fault, path, range } }: FileProblem): string {
	const place = range && `:${range.start.line + 1}:${range.start.character + 1}`;
	const where = [`${name}${place ?? ''}`, path].filter((part) => part !== '').join(' ');
	return `${where}: ${problemMessage(fault)}`;
}

async function warn(
	{ name, uri, problem }: FileProblem,
	count: number,
	log: () => vscode.LogOutputChannel,
): Promise<void> {
	const openFile = vscode.l10n.t('Open File');
	const openSettings = vscode.l10n.t('Open Settings');
	const showLog = vscode.l10n.t('Show Log');
	const message =
		count === 1
			? vscode.l10n.t('SMTP Lens cannot use all of {0}. {1}', name, problemMessage(problem.fault))
			: vscode.l10n.t('SMTP Lens cannot use all of your catalogue files. Problems: {0}.', count);
	const chosen = await vscode.window.showWarningMessage(
		message,
		uri === undefined ? openSettings : openFile,
		showLog,
	);
	if (chosen === showLog) {
		log().show();
	} else if (chosen === openSettings) {
		void vscode.commands.executeCommand(
			'workbench.action.openSettings',
			'smtpLens.catalogue.files',
		);
	} else if (chosen === openFile) {
		void vscode.commands.executeCommand('vscode.open', uri, {
			selection: toRange(problem.range),
		});
	}
}

function toRange(range: TextRange | undefined): vscode.Range {
	return range === undefined
		? new vscode.Range(0, 0, 0, 0)
		: new vscode.Range(
				range.start.line,
				range.start.character,
				range.end.line,
				range.end.character,
			);
}
