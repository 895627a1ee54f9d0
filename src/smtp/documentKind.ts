export function documentKind(firstLines: string): 'transcript' | 'bounce' | 'foreign' | 'other' {
	return /^220[ -]/m.test(firstLines) ? 'transcript' : 'other';
}
