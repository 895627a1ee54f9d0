// The build makes this module out of data/user-catalogue.schema.json: see
// scripts/build/validators.mjs. Tests make it by themselves and hand it over.
import type { Validators } from './parseOwnFile';

export const replyCodes: Validators['replyCodes'];
export const enhancedCodes: Validators['enhancedCodes'];
export const causes: Validators['causes'];
export const providers: Validators['providers'];
export const signatures: Validators['signatures'];
