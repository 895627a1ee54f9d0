import * as vscode from 'vscode';
import type { Services } from '../services';
import { compare, type Comparison } from '../smtp/compare';
import type { Words } from '../smtp/words';
import { comparisonDocument } from '../render/comparisonDocument';
import { pickCode } from '../ui/codePicker';
import { attempt, runCommand, tellNoCode } from '../ui/commands';
import { copyMarkdown } from '../ui/copyMarkdown';
import { readCodes, readComparisonState, readFromComparison } from '../ui/messages';
import { onePanel, type OpenPanel } from '../ui/onePanel';
import { openPanel, type Opening } from '../ui/panel';
import type { PanelFeature } from '../ui/registerPanel';
import { selectedCodes } from '../ui/selectedCodes';
import type { ComparisonState, FromComparison, ToComparison } from '../webviews/protocol';

const viewType = 'smtpLens.comparison';

/** The comparison of two codes: `smtpLens.compare`, one panel whose sides can be changed. */
export function create(services: Services): PanelFeature {
	return onePanel<ComparisonState>(services, {
		choose: (args) => chooseCodes(services, args),
		readSaved: readComparisonState,
		open: (state, opening) => openComparison(services, state, opening),
	});
}

function openComparison(
	services: Services,
	start: ComparisonState,
	opening: Opening,
): OpenPanel<ComparisonState> {
	let state = start;
	const draw = async (next: ComparisonState): Promise<void> => {
		state = next;
		panel.setTitle(titleOf(state));
		const { comparison, words, language } = await comparisonOf(services, state);
		panel.post({ type: 'show', comparison, words, language, state });
	};
	const pick = async (side: 'left' | 'right'): Promise<void> => {
		const code = await pickCode(services, side === 'left' ? state.right : state.left);
		await draw(code === undefined ? state : { ...state, [side]: code });
		// The box took the focus; without this it would go to the editor before.
		panel.reveal();
	};
	const answer = async (message: FromComparison): Promise<void> => {
		switch (message.type) {
			case 'ready':
				await draw(state);
				break;
			case 'swap':
				await draw({ left: state.right, right: state.left });
				break;
			case 'pick':
				await pick(message.side);
				break;
			case 'compare':
				await draw({ left: message.left, right: message.right });
				break;
			case 'open':
				runCommand('smtpLens.showCode', message.code);
				break;
			case 'copy': {
				const { comparison, words } = await comparisonOf(services, state);
				await copyMarkdown(comparisonDocument(comparison, words));
				break;
			}
		}
	};
	const panel = openPanel<ToComparison, FromComparison>(
		services,
		{ viewType, script: 'comparison', read: readFromComparison, answer },
		opening,
	);
	panel.setTitle(titleOf(state));
	return {
		dispose: panel.dispose,
		show: async (next) => {
			panel.reveal();
			await draw(next);
		},
		refresh: () => void attempt(services, viewType, () => draw(state)),
	};
}

function titleOf({ left, right }: ComparisonState): string {
	return `${left} ↔ ${right}`;
}

interface Compared {
	readonly comparison: Comparison;
	readonly words: Words;
	readonly language: string;
}

async function comparisonOf(
	services: Services,
	{ left, right }: ComparisonState,
): Promise<Compared> {
	const { catalogue } = (await services.knowledge()).explainer;
	const result = compare(catalogue, left, right);
	if (result.kind === 'not-a-code') {
		throw new Error(`A state that was not checked: ${result.typed}`);
	}
	return {
		comparison: result.comparison,
		words: catalogue.words,
		language: catalogue.language,
	};
}

/** The two codes given, else those selected in the editor, else asked for one by one. */
async function chooseCodes(
	services: Services,
	args: readonly unknown[],
): Promise<ComparisonState | undefined> {
	// A menu of the editor passes the document's Uri, which is not for us.
	const given = args[0] instanceof vscode.Uri ? [] : readCodes(args);
	if (given === undefined) {
		tellNoCode();
		return undefined;
	}
	const codes = given.length > 0 ? given : selectedCodes();
	const left = codes[0] ?? (await pickCode(services));
	const right = left && (codes[1] ?? (await pickCode(services, left)));
	return left && right ? { left, right } : undefined;
}
