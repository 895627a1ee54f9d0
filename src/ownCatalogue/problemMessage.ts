import * as vscode from 'vscode';
import type { Fault, FileFault, Form, MeaningFault, TextFault, ValueFault } from './ownProblem';

/** What is wrong and what mends it, in the display language. */
export function problemMessage(fault: Fault): string {
	switch (fault.kind) {
		case 'missing':
		case 'no-folder':
		case 'no-home':
		case 'not-a-file':
		case 'not-utf8':
		case 'unreadable':
		case 'too-large':
		case 'too-slow':
			return fileMessage(fault);
		case 'comma-missing':
		case 'bracket-missing':
		case 'quote-missing':
		case 'not-json':
		case 'too-deep':
		case 'not-an-object':
		case 'version':
			return textMessage(fault);
		case 'property-missing':
		case 'property-unknown':
		case 'property-needed':
		case 'form':
		case 'choice':
		case 'empty':
			return valueMessage(fault);
		case 'duplicate':
		case 'provider-unknown':
		case 'cause-unknown':
		case 'never-matches':
		case 'range-empty':
		case 'more':
			return meaningMessage(fault);
	}
}

function fileMessage(fault: FileFault): string {
	const { l10n } = vscode;
	switch (fault.kind) {
		case 'missing':
			return l10n.t(
				'There is no such file. Correct its path in the setting smtpLens.catalogue.files.',
			);
		case 'no-folder':
			return l10n.t(
				'The path is relative and no folder is open. Open the folder, or give an absolute path.',
			);
		case 'no-home':
			return l10n.t('There is no home folder here. Give a path relative to the workspace folder.');
		case 'not-a-file':
			return l10n.t(
				'This is a folder or a device, not a file. Correct the path in the setting smtpLens.catalogue.files.',
			);
		case 'not-utf8':
			return l10n.t('The file is not UTF-8 text. Save it with the encoding UTF-8.');
		case 'unreadable':
			return l10n.t('The file cannot be read: {0}', shown(fault.why));
		case 'too-large':
			return l10n.t(
				'The file is larger than {0} MB and was not read. Divide it, and name each part in the setting.',
				fault.limitBytes / 1_000_000,
			);
		case 'too-slow':
			return l10n.t(
				'The file could not be read within {0} seconds. Save it to try again, or keep a copy on this computer.',
				fault.limitSeconds,
			);
	}
}

function textMessage(fault: TextFault): string {
	const { l10n } = vscode;
	switch (fault.kind) {
		case 'comma-missing':
			return l10n.t(
				'A comma is missing before this. Until it is there, nothing of the file is used.',
			);
		case 'bracket-missing':
			return l10n.t(
				'A closing bracket is missing here. Until it is there, nothing of the file is used.',
			);
		case 'quote-missing':
			return l10n.t(
				'Names and texts stand in straight double quotes. Until this one does, nothing of the file is used.',
			);
		case 'not-json':
			return l10n.t('This is not JSON. Until it is mended, nothing of the file is used.');
		case 'too-deep':
			return l10n.t('The brackets go too deep for a catalogue file, so nothing of it is used.');
		case 'not-an-object':
			return l10n.t('A catalogue file holds one object. Begin it with { "version": 1 }.');
		case 'version':
			return l10n.t(
				'Only version 1 of the format is known. Begin the file with "version": 1; until then nothing of it is used.',
			);
	}
}

function valueMessage(fault: ValueFault): string {
	const { l10n } = vscode;
	switch (fault.kind) {
		case 'property-missing':
			return l10n.t('"{0}" is missing. Add it.', shown(fault.name));
		case 'property-unknown':
			return l10n.t(
				'"{0}" has no meaning here. Correct its spelling, or remove it.',
				shown(fault.name),
			);
		case 'property-needed':
			return l10n.t('"{0}" is missing, which "{1}" needs. Add it.', fault.name, fault.by);
		case 'form':
			return formMessage(fault.form);
		case 'choice':
			return l10n.t('Only these are known here: {0}. Choose one.', fault.allowed.join(', '));
		case 'empty':
			return l10n.t('This is empty. Put something in, or remove it.');
	}
}

function formMessage(form: Form): string {
	const { l10n } = vscode;
	switch (form) {
		case 'array':
			return l10n.t('This must be a list: put it in [ ].');
		case 'object':
			return l10n.t('This must be an object: put it in { }.');
		case 'number':
			return l10n.t('This must be a whole number, 0 or more, without quotes.');
		case 'text':
			return l10n.t('This must be text in quotes, on one line, without spaces at its ends.');
		case 'literal':
			return l10n.t(
				'This must be text of two characters or more in quotes, on one line, without spaces at its ends.',
			);
		case 'id':
			return l10n.t(
				'This must be a name of lower-case letters, digits and hyphens, such as "acme-quarantine".',
			);
		case 'replyCode':
			return l10n.t(
				'This must be a reply code in quotes: three digits, the first from 2 to 5, such as "571".',
			);
		case 'enhancedCodeOrX':
			return l10n.t(
				'This must be an enhanced status code in quotes, such as "5.7.900", or "X.7.900" for every class.',
			);
		case 'enhancedCodeOrRange':
			return l10n.t(
				'This must be an enhanced status code in quotes, such as "5.7.900", or a range of two in { "from", "to" }.',
			);
		case 'host':
			return l10n.t(
				'This must be a host name, such as "mx.acme.example", or ".acme.example" for all hosts below it.',
			);
		case 'url':
			return l10n.t('This must be an address that begins with https:// or http://.');
	}
}

function meaningMessage(fault: MeaningFault): string {
	const { l10n } = vscode;
	switch (fault.kind) {
		case 'duplicate':
			return l10n.t(
				'{0} stands in your catalogue files before, and the first counts. Remove one of the two.',
				fault.id,
			);
		case 'provider-unknown':
			return l10n.t(
				'There is no provider "{0}", neither yours nor built in. Add it to "providers", or correct its spelling.',
				fault.id,
			);
		case 'cause-unknown':
			return l10n.t(
				'There is no cause "{0}", neither yours nor built in. Add it to "causes", or correct its spelling.',
				fault.id,
			);
		case 'never-matches':
			return l10n.t(
				'This counts only where "{0}" is named, which has neither hosts nor markers. Give it some, or add "text" here.',
				fault.provider,
			);
		case 'range-empty':
			return l10n.t(
				'Nothing lies in this range. "from" must not be above "to", and codes may differ in their last number only.',
			);
		case 'more':
			return l10n.t('This file has {0} more problems, which are not listed.', fault.count);
	}
}

/** Text out of a file or an error, short and on one line. */
function shown(text: string): string {
	const oneLine = text.replaceAll(/\p{C}/gu, '\uFFFD');
	return oneLine.length > 200 ? `${oneLine.slice(0, 200)}…` : oneLine;
}
