import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** What no room may import: a test holds what ships to the same. */
const network = {
	regex: '^(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|cluster|inspector|vm)(?:/|$)',
	message: 'Nothing leaves the machine, and nothing that we are given is executed.',
};

/** What a room of the house may not import besides, with the reason that the message gives. */
const forbid = (files, patterns) => ({
	files,
	rules: { 'no-restricted-imports': ['error', { patterns: [...patterns, network] }] },
});

const networkGlobals = [
	'fetch',
	'XMLHttpRequest',
	'WebSocket',
	'WebTransport',
	'EventSource',
	'importScripts',
].map((name) => ({ name, message: network.message }));

const outside = {
	regex: '^[^.]|^\\.\\./(?!smtp/)',
	message:
		'src/smtp runs everywhere: it knows no vscode, no Node, no DOM, and nothing outside itself.',
};
const otherFeatures = {
	regex: '^\\./|/features/',
	message: 'Features do not know each other: run a command, or move what they share to src/ui.',
};
const node = {
	regex: '^node:',
	message:
		'Only src/logs, src/cli and src/platform may know Node: all else runs on the web as well.',
};
const host = {
	regex: '^vscode$|^node:|/features/|/ui/',
	message: 'This runs without the extension host.',
};

const withoutHost = {
	regex: '^vscode$|/features/|/ui/',
	message: 'This runs in a worker thread or on the command line, without VS Code.',
};

export default defineConfig(
	{ ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/'] },
	js.configs.recommended,
	{
		files: ['**/*.ts'],
		extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'no-console': 'error',
		},
	},
	forbid(['src/smtp/**/*.ts'], [outside]),
	forbid(['src/*.ts', 'src/ui/**/*.ts', 'src/ownCatalogue/**/*.ts'], [node]),
	forbid(['src/features/**/*.ts'], [otherFeatures, node]),
	forbid(['src/logs/**/*.ts', 'src/cli/**/*.ts'], [withoutHost]),
	forbid(['src/render/**/*.ts', 'src/search/**/*.ts', 'src/webviews/**/*.ts'], [host]),
	forbid(['src/platform/**/*.ts'], []),
	{
		files: ['src/**/*.ts'],
		rules: { 'no-restricted-globals': ['error', ...networkGlobals], 'no-eval': 'error' },
	},
	{
		files: ['test/**/*.ts', 'scripts/**/*.ts'],
		rules: { 'no-console': 'off' },
	},
	{
		files: ['**/*.mjs'],
		languageOptions: {
			globals: {
				console: 'readonly',
				process: 'readonly',
				URL: 'readonly',
				fetch: 'readonly',
				setTimeout: 'readonly',
				clearTimeout: 'readonly',
				AbortSignal: 'readonly',
			},
		},
	},
);
