import type { Severity } from '../smtp/codes';

/** The icon of each severity; the severity's name in words stands beside it wherever it is shown. */
export const severityIcons: Readonly<Record<Severity, string>> = {
	positive: 'pass',
	intermediate: 'info',
	transient: 'warning',
	permanent: 'error',
};
