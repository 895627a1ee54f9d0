import assert from 'node:assert/strict';
import { createHistory } from '../../src/ui/history';

describe('history', () => {
	it('goes back and forward between places, and forgets what lay ahead of a new one', () => {
		const history = createHistory<string>();
		for (const code of ['250', '451', '550']) {
			history.push(code);
		}
		history.back();
		history.back();
		assert.equal(history.current(), '250');
		history.forward();
		assert.equal(history.current(), '451');
		history.push('5.7.1');
		assert.equal(history.canGoForward(), false);
		history.back();
		assert.equal(history.current(), '451');
	});

	it('stays where it is at either end, also when empty', () => {
		const history = createHistory<string>();
		history.back();
		history.forward();
		assert.equal(history.current(), undefined);
		history.push('250');
		history.back();
		history.forward();
		assert.equal(history.current(), '250');
	});
});
