import type { LanguageId } from '../languages';
import { standardInput } from '../logs/openLog';
import { explanationDocument } from '../render/explanationDocument';
import { toMarkdown } from '../render/markdown';
import { plainText } from '../render/plainText';
import type { ExplainResult } from '../smtp/explain';
import { explainerOf, readSources } from './catalogueFiles';
import { complain, print } from './output';
import { readInput } from './readInput';

interface Options {
	readonly json?: true;
	readonly markdown?: true;
	readonly language: LanguageId;
}

/** `smtp-lens explain`: what a hover card says. */
export async function explainCommand(parts: readonly string[], options: Options): Promise<0 | 1> {
	const [first] = parts;
	const text =
		parts.length === 1 && first === standardInput ? await readInput(first) : parts.join(' ');
	const explainer = explainerOf(readSources(options.language));
	const result = explainer.explain(text);
	if (result.kind !== 'explained') {
		complain([faultOf(result)]);
		return 1;
	}
	const document = explanationDocument(result.explanation, explainer.catalogue.words, {
		mark: '',
		actions: [],
	});
	if (options.json === true) {
		await print(`${JSON.stringify(result.explanation, undefined, '\t')}\n`);
	} else {
		await print(options.markdown === true ? toMarkdown(document) : plainText(document));
	}
	return 0;
}

function faultOf(result: Exclude<ExplainResult, { kind: 'explained' }>): string {
	switch (result.kind) {
		case 'empty':
			return 'there is nothing to explain. Give a code, a reply or a log line.';
		case 'not-smtp':
			return `${result.typed} is no SMTP code. Reply codes are 200 to 599, enhanced status codes look like 5.7.26.`;
		case 'no-code':
			return 'there is no SMTP code in that text.';
	}
}
