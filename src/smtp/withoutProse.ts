import type { Language } from './catalogue';

/**
 * The language without anything to read about codes and causes: enough to count replies by reason
 * and provider, in half the memory.
 */
export function withoutProse(language: Language): Language {
	return {
		id: language.id,
		words: language.words,
		replyCodes: language.replyCodes.map(silentCode),
		enhancedCodes: language.enhancedCodes.map(silentCode),
		groups: language.groups.map(({ code }) => ({ code, name: '', description: '' })),
		causes: language.causes.map(({ id }) => ({ id, name: '', meaning: '', fix: [] })),
		notes: [],
	};
}

const noFix = { sender: [], server: [] };

function silentCode({ code }: { readonly code: string }) {
	return { code, name: '', description: '', whenSeen: '', whenToUse: '', fix: noFix, related: {} };
}
