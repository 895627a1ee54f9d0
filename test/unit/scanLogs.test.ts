import assert from 'node:assert/strict';
import { countsOfPostfixLog, postfixLog } from '../../scripts/bench/postfixLog';
import { scanLogs } from '../../src/logs/scanLogs';
import { createExplainer } from '../../src/smtp/explain';
import { catalogueOfData } from './catalogueOfData';
import { useLogFolder } from './logFolder';

describe('a scan of logs', () => {
	const logs = useLogFolder();

	it('hands over the replies that a summary counts, and waits for who takes them', async () => {
		const path = logs.write('mail.log', [...postfixLog(20_000)].join('\n'));
		const explainer = createExplainer(catalogueOfData());
		let [count, isBusy] = [0, false];
		const problems = await scanLogs([path, logs.path('missing.log')], {
			explainer,
			onReplies: async (_, replies) => {
				assert.ok(!isBusy);
				isBusy = true;
				await new Promise((resolve) => setImmediate(resolve));
				isBusy = false;
				count += replies.length;
			},
		});
		const { replies } = countsOfPostfixLog(20_000);
		assert.equal(count, replies.positive + replies.transient + replies.permanent);
		assert.deepEqual(
			problems.map(({ kind }) => kind),
			['missing'],
		);
	});
});
