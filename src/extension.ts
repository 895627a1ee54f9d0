import type * as vscode from 'vscode';
import { createApi, type SmtpLensApi } from './api';
import { registerCodePage } from './features/codePage';
import { registerColors } from './features/colors';
import { registerCompare } from './features/compare';
import { registerCopyExplanation } from './features/copyExplanation';
import { registerHover } from './features/hover';
import { registerLinks } from './features/links';
import { registerLookUp } from './features/lookUp';
import { registerMenuContext } from './features/menuContext';
import { registerSummarize } from './features/summarize';
import { registerTerminalLinks } from './features/terminalLinks';
import { createServices } from './services';

/** Called by VS Code when one of our languages or commands is first used. */
export function activate(context: vscode.ExtensionContext): SmtpLensApi {
	const services = createServices(context);
	context.subscriptions.push(
		services,
		registerColors(services),
		registerHover(services),
		registerLookUp(services),
		registerCodePage(services),
		registerCompare(services),
		registerSummarize(services),
		registerCopyExplanation(services),
		registerTerminalLinks(),
		registerLinks(),
		registerMenuContext(services),
	);
	return createApi(services);
}
