import * as assert from 'node:assert/strict';
import { Workbench } from '../harness/workbench';

describe('all surfaces in Russian', function () {
	this.timeout(60_000);
	let workbench: Workbench;

	before(async () => {
		workbench = await Workbench.open({ language: 'ru' });
	});

	after(async () => {
		await workbench.close();
	});

	it('the hover card', async () => {
		await workbench.openFile('mail.log');
		const card = await workbench.hoverByKeyboard('said: 4¦51 4.3.0');
		assert.match(card, /451 4\.3\.0 .*\(временный отказ\)\nКто действует: /);
		for (const words of ['Как исправить', 'Описание', 'Источники', 'Сравнить с…']) {
			assert.ok(card.includes(words), words);
		}
		await workbench.card.close();
	});

	it('the look-up and the page, by the keyboard alone', async () => {
		await workbench.runCommand('SMTP Lens: Найти код или ответ…');
		await workbench.quickPick.titled('Найти код или ответ SMTP');
		await workbench.quickPick.type('ящик переполнен');
		await workbench.quickPick.first(/4\.2\.2.*временный отказ/s);
		assert.ok((await workbench.quickPick.groups()).includes('Расширенные коды состояния'));
		await workbench.quickPick.accept();
		const page = await workbench.webview('4.2.2');
		assert.deepEqual((await page.locator('h2').allInnerTexts()).slice(0, 3), [
			'Описание',
			'Когда вы это видите',
			'Как исправить',
		]);
		await workbench.tabTo(page.getByRole('button', { name: 'Сравнить с…' }));
		await workbench.page.keyboard.press('Enter');
		await workbench.quickPick.choose('Сравнить 4.2.2 с…', '5.2.2');
		await workbench.webview('Сравнение 4.2.2 и 5.2.2');
	});

	it('the comparison, by the keyboard alone', async () => {
		await workbench.runCommand('SMTP Lens: Сравнить два кода…');
		await workbench.quickPick.choose('Выберите код для сравнения', '250');
		await workbench.quickPick.choose('Сравнить 250 с…', '451');
		const comparison = await workbench.webview('Сравнение 250 и 451');
		assert.deepEqual(await comparison.locator('section > h2').allInnerTexts(), [
			'Ключевые различия',
			'Когда что использовать',
			'Узнать больше',
		]);
		assert.equal(await comparison.evaluate(() => document.documentElement.lang), 'ru');
		const buttons = await comparison.locator('button:not(.link)').allInnerTexts();
		assert.deepEqual(
			buttons.filter((name) => !/[а-я]/i.test(name)),
			[],
		);
		await workbench.tabTo(comparison.getByRole('button', { name: 'Поменять местами' }));
		await workbench.page.keyboard.press('Enter');
		await workbench.webview('Сравнение 451 и 250');
	});

	it('logs no error', async () => {
		assert.deepEqual(await workbench.log.errors(), []);
	});
});
