import type { Random } from './random';

/** What is different in each mail. */
export interface Mail {
	readonly to: string;
	readonly from: string;
	/** Name and address of the host at the other end: `mx.example.org[192.0.2.1]`. */
	readonly peer: string;
	readonly address: string;
	readonly id: string;
}

/** A reply as a server words it, and the codes in it, each once. */
export interface WordedReply {
	readonly codes: readonly string[];
	readonly text: (mail: Mail, random: Random) => string;
}

/** Replies that take a mail, behind `status=sent (`. */
export const accepting: readonly [WordedReply, ...WordedReply[]] = [
	{
		codes: ['2.0.0', '250'],
		text: ({ id }) => `250 2.0.0 Ok: queued as ${id}`,
	},
	{
		codes: ['2.0.0', '250'],
		text: (_, random) =>
			`250 2.0.0 OK  ${1_795_000_000 + random.below(1e6)} ${random.id(13).toLowerCase()}-${random.id(14).toLowerCase()}si${random.below(1e9)}.${random.below(1000)} - gsmtp`,
	},
	{
		codes: ['2.0.0', '250'],
		text: (_, random) => `250 OK id=1${random.id(5)}-${random.id(11)}-${random.id(4)}`,
	},
	{
		codes: ['2.6.0', '250', '2.1.5'],
		text: ({ from }, random) =>
			`250 2.6.0 <${random.id(20)}.${from}> [InternalId=${random.below(1e9)}, Hostname=mx${random.below(900)}.example.net] ${random.below(90_000)} bytes in 0.${random.below(900)}, ${random.below(200)}.${random.below(999)} KB/sec Queued mail for delivery -> 250 2.1.5`,
	},
];

/** Replies that put a mail off. */
export const deferring: readonly [WordedReply, ...WordedReply[]] = [
	{
		codes: ['4.7.1', '450'],
		text: ({ to }) =>
			`450 4.7.1 <${to}>: Recipient address rejected: Greylisted, see https://greylist.example.org/help/${to.length}.html`,
	},
	{
		codes: ['4.2.2', '452'],
		text: ({ to }) =>
			`452 4.2.2 <${to}> The recipient's inbox is out of storage space. Please direct the recipient to https://support.example.com/mail/?p=OverQuotaTemp`,
	},
	{
		codes: ['4.7.28', '421'],
		text: ({ address }, random) =>
			`421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating 421-4.7.28 from your IP address [${address}]. To protect our users from spam, 421 4.7.28 mail has been temporarily rate limited. ${random.id(14).toLowerCase()}si${random.below(1e9)} - gsmtp`,
	},
	{
		codes: ['4.3.2', '451'],
		text: (_, random) =>
			`451 4.3.2 Temporary server error. Please try again later ATTR${random.below(90)} [${random.id(12)}.eurprd03.prod.example.com]`,
	},
];

/** Replies that refuse a mail that is to be delivered. */
export const bouncing: readonly [WordedReply, ...WordedReply[]] = [
	{
		codes: ['5.1.1', '550'],
		text: ({ to }) =>
			`550 5.1.1 <${to}>: Recipient address rejected: User unknown in virtual mailbox table`,
	},
	{
		codes: ['5.1.1', '550'],
		text: (_, random) =>
			`550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the recipient's email address for typos or 550-5.1.1 unnecessary spaces. For more information, go to 550 5.1.1 https://support.example.com/mail/?p=NoSuchUser ${random.id(14).toLowerCase()}si${random.below(1e9)} - gsmtp`,
	},
	{
		codes: ['5.2.2', '552'],
		text: ({ to }) => `552 5.2.2 <${to}>: user is over quota`,
	},
	{
		codes: ['5.7.26', '550'],
		text: ({ from, address }) =>
			`550-5.7.26 Your email has been blocked because the sender is unauthenticated. Authentication results: SPF [${from}] with ip: [${address}] = did not pass 550 5.7.26 - gsmtp`,
	},
];

/** Replies of this server to a client that it turns away. */
export const rejecting: readonly [WordedReply, ...WordedReply[]] = [
	{
		codes: ['554', '5.7.1'],
		text: ({ address }) =>
			`554 5.7.1 Service unavailable; Client host [${address}] blocked using zen.example.org; https://www.example.org/query/ip/${address}`,
	},
	{
		codes: ['450', '4.7.25'],
		text: ({ address }) =>
			`450 4.7.25 Client host rejected: cannot find your hostname, [${address}]`,
	},
	{
		codes: ['450', '4.1.8'],
		text: ({ from }) => `450 4.1.8 <${from}>: Sender address rejected: Domain not found`,
	},
	{
		codes: ['550', '5.1.1'],
		text: ({ to }) =>
			`550 5.1.1 <${to}>: Recipient address rejected: User unknown in local recipient table`,
	},
	{
		codes: ['454', '4.7.1'],
		text: ({ to }) => `454 4.7.1 <${to}>: Relay access denied`,
	},
];
