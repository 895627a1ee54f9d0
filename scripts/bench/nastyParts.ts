/** What makes lines on which a careless pattern takes long, when it is repeated over and over. */
export const nastyParts: readonly string[] = [
	'550 x ',
	'said: 550-',
	'after DATA: 550 ',
	'smtp @ x: 550 ',
	'550',
	'5.1.1 ',
	'220 a.',
	' ',
	'"',
	"'",
	'ab:',
	'\\n',
	'http://',
	'(',
	'\ud800',
];
