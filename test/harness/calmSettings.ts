/** Settings under which nothing moves, asks or looks for a network. */
export const calmSettings: Readonly<Record<string, unknown>> = {
	'chat.disableAIFeatures': true,
	'editor.cursorBlinking': 'solid',
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.commandCenter': false,
	'workbench.enableExperiments': false,
	// A webview that takes the focus late, on a slow machine, must not close what a test types into.
	'workbench.quickOpen.closeOnFocusLost': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};
