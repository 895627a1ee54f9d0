import { launchChromium } from './chromium';

const limitMs = 180_000;

/**
 * Opens a workbench in a browser, whose extension host runs tests, and waits for it to say that they
 * ended; gives what was printed to the console there.
 *
 * @throws with what was printed, and with `context`, where no end comes or a bad one.
 */
export async function runAt(
	address: string,
	context: () => string = () => '',
): Promise<readonly string[]> {
	const browser = await launchChromium();
	const printed: string[] = [];
	try {
		const page = await browser.newPage();
		const exit = new Promise<number>((resolve) => {
			void page.exposeFunction('codeAutomationExit', resolve);
		});
		await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
			printed.push(args.map(String).join(' '));
		});
		await page.goto(address);
		const code = await within(exit, limitMs);
		if (code !== 0) throw new Error(`The run ended with ${String(code)}.`);
		return printed;
	} catch (error) {
		const output = [context(), ...printed].join('\n');
		throw new Error(`The tests gave no report.\n${output}`, { cause: error });
	} finally {
		await browser.close();
	}
}

async function within<T>(result: Promise<T>, ms: number): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(new Error(`Nothing came within ${String(ms)} ms.`));
		}, ms);
	});
	try {
		return await Promise.race([result, late]);
	} finally {
		clearTimeout(timer);
	}
}
