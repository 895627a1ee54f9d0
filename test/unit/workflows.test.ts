import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = '.github/workflows';

describe('a workflow', () => {
	for (const name of readdirSync(folder)) {
		const text = readFileSync(join(folder, name), 'utf8');

		it(`${name} may do nothing but what a job asks for, and no job asks for writing`, () => {
			assert.match(text, /^permissions: \{\}$/m);
			assert.doesNotMatch(text, /: write(?:-all)?\b/);
		});

		it(`${name} runs every action by the hash of its commit, with its version beside it`, () => {
			const actions = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action);
			assert.ok(actions.length > 0);
			for (const action of actions) {
				assert.match(action ?? '', /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
			}
		});

		it(`${name} leaves no credentials in what it checked out`, () => {
			const checkouts = text.match(/uses: actions\/checkout@/g)?.length ?? 0;
			assert.equal(text.match(/persist-credentials: false/g)?.length ?? 0, checkouts);
		});
	}
});

describe('dependabot', () => {
	it('looks after packages, the locked server and actions', () => {
		const text = readFileSync('.github/dependabot.yml', 'utf8');
		const updates = [...text.matchAll(/package-ecosystem: (.+)\n\s+directory: (.+)/g)];
		assert.deepEqual(
			updates.map(([, ecosystem, directory]) => `${ecosystem} ${directory}`),
			['npm /', 'npm /test/harness/vscodeServer', 'github-actions /'],
		);
	});
});
