import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { languages } from '../languages';
import { explainCommand } from './explainCommand';
import { mergeCommand } from './mergeCommand';
import { complain, endWithOutput } from './output';
import type { SummaryFilter } from '../smtp/summary';
import { scanCommand } from './scanCommand';
import { summarizeCommand } from './summarizeCommand';

/** What ends a run: 0, or 1 where some of what was asked for could not be done. */
type ExitCode = 0 | 1;

const wrongUsage = 2;

const language = () =>
	new Option('-l, --language <language>', 'of what is said about codes')
		.choices(languages)
		.default('en');
const since = () =>
	new Option('--since <time>', 'only replies of that time or later: 2026-11-23T10:00').argParser(
		isoTimeOf,
	);
const until = () =>
	new Option('--until <time>', 'only replies before that time').argParser(isoTimeOf);
const host = () => new Option('--host <host>', 'only replies of that host, or to that domain');

const program = new Command('smtp-lens')
	.description('Explains and sums up SMTP replies in mail logs. Nothing leaves the machine.')
	.exitOverride()
	.showHelpAfterError('(smtp-lens --help tells what there is)')
	.hook('preAction', (_, command) => {
		const { since: from, until: to } = command.opts<SummaryFilter>();
		if (from !== undefined && to !== undefined && from >= to) {
			command.error(`error: --since (${from}) must be earlier than --until (${to})`);
		}
	});

program
	.command('summarize')
	.description('sum up the replies of logs')
	.argument('<file...>', 'logs, also packed with gzip or zstd; - is standard input')
	.addOption(new Option('--json', 'the whole summary').conflicts(['csv', 'markdown']))
	.addOption(new Option('--csv', 'all tables in one').conflicts('markdown'))
	.addOption(new Option('--markdown', 'the tables, as a text to pass on'))
	.addOption(since())
	.addOption(until())
	.addOption(host())
	.addOption(language())
	.action(run(summarizeCommand));

program
	.command('scan')
	.description('print one line of JSON for each reply of logs')
	.argument('[file...]', 'logs, also packed; standard input where none is given', ['-'])
	.addOption(since())
	.addOption(until())
	.addOption(host())
	.action(run(scanCommand));

program
	.command('merge')
	.description('add up summaries that summarize --json wrote')
	.argument('<file...>', 'summaries; - is standard input')
	.addOption(new Option('--csv', 'all tables in one').conflicts('markdown'))
	.addOption(new Option('--markdown', 'the tables, as a text to pass on'))
	.addOption(language())
	.action(run(mergeCommand));

program
	.command('explain')
	.description('explain a code, a reply, a log line or a whole bounce')
	.argument('<text...>', 'the text; - is standard input')
	.addOption(new Option('--json', 'all that is known of it'))
	.addOption(new Option('--markdown', 'as a text to pass on'))
	.addOption(language())
	.action(run(explainCommand));

function run<Options>(
	command: (values: readonly string[], options: Options) => Promise<ExitCode>,
): (values: string[], options: Options) => Promise<void> {
	return async (values, options) => {
		process.exitCode = await command(values, options);
	};
}

function isoTimeOf(text: string): string {
	const full = /^\d{4}-\d\d-\d\d$/.test(text)
		? `${text}T00:00:00`
		: text.replace(' ', 'T').replace(/^(.{13}:\d\d)$/, '$1:00');
	if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(full) || Number.isNaN(Date.parse(`${full}Z`))) {
		throw new InvalidArgumentError(
			'Write a time as the log does, without an offset: 2026-11-23T10:00',
		);
	}
	return full;
}

endWithOutput();
program.parseAsync().catch((error: unknown) => {
	if (error instanceof CommanderError) {
		process.exitCode = error.exitCode === 0 ? 0 : wrongUsage;
		return;
	}
	complain([error instanceof Error ? error.message : String(error)]);
	process.exitCode = 1;
});
