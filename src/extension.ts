import type * as vscode from 'vscode';
import { createApi, type SmtpLensApi } from './api';
import { registerColors } from './features/colors';
import { registerExplainTool } from './features/explainTool';
import { registerHover } from './features/hover';
import { registerLinks } from './features/links';
import { registerMenuContext } from './features/menuContext';
import { registerTerminalLinks } from './features/terminalLinks';
import { createServices } from './services';
import { registerCommand } from './ui/commands';
import { registerPanel } from './ui/registerPanel';

/** Called by VS Code when one of our languages or commands is first used. */
export function activate(context: vscode.ExtensionContext): SmtpLensApi {
	const services = createServices(context);
	context.subscriptions.push(
		services,
		registerColors(services),
		registerHover(services),
		registerLinks(),
		registerMenuContext(services),
		registerTerminalLinks(),
		registerCommand(services, 'smtpLens.lookUp', () => import('./features/lookUp')),
		registerCommand(
			services,
			'smtpLens.copyExplanation',
			() => import('./features/copyExplanation'),
		),
		registerPanel(services, 'smtpLens.showCode', () => import('./features/codePage')),
		registerPanel(services, 'smtpLens.compare', () => import('./features/compare')),
		registerPanel(services, 'smtpLens.summarize', () => import('./features/summarize')),
		registerCommand(services, 'smtpLens.openSample', () => import('./features/openSample')),
		registerExplainTool(services),
	);
	return createApi(services);
}
