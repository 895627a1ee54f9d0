import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decisiveReply } from '../../src/smtp/decisiveReply';
import { createDiagnostician, type Diagnosis } from '../../src/smtp/diagnose';
import { catalogueOfData } from './catalogueOfData';

interface Example {
	readonly host?: string;
	readonly reply: string;
}

interface ProviderExamples {
	readonly provider: string;
	readonly matches: readonly (Example & { readonly signature: string })[];
	readonly lookAlikes: readonly Example[];
}

const fixture = JSON.parse(readFileSync('test/fixtures/signatures.json', 'utf8')) as {
	readonly providers: readonly ProviderExamples[];
};
const catalogue = catalogueOfData();
const diagnose = createDiagnostician(catalogue);

describe('diagnose', () => {
	it('has examples and look-alikes of every provider', () => {
		assert.deepEqual(
			fixture.providers.map(({ provider }) => provider),
			[...catalogue.providers.keys()].sort(),
		);
		for (const { provider, matches, lookAlikes } of fixture.providers) {
			assert.ok(matches.length > 0 && lookAlikes.length > 0, provider);
		}
	});

	for (const { provider, matches, lookAlikes } of fixture.providers) {
		describe(provider, () => {
			for (const example of matches) {
				it(lineOf(example), () => {
					const found = diagnosisOf(example);
					const wanted = catalogue.signatures.find(({ id }) => id === example.signature);
					assert.equal(found?.cause.id, wanted?.cause);
					assert.equal(found?.signature.id, example.signature);
				});
			}
			for (const example of lookAlikes) {
				it(`is not meant by: ${lineOf(example)}`, () => {
					assert.notEqual(diagnosisOf(example)?.provider.id, provider);
				});
			}
		});
	}
});

/** The line of a log that quotes the reply, and the host where one is given. */
function lineOf({ host, reply }: Example): string {
	return host === undefined ? reply : `host ${host}[203.0.113.9] said: ${reply}`;
}

function diagnosisOf(example: Example): Diagnosis | undefined {
	const reply = decisiveReply(lineOf(example));
	assert.ok(reply, 'no reply recognized');
	return diagnose(reply);
}
