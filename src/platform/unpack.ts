// On the web `unpack.web.ts` stands in for this file, see scripts/build/bundles.mjs.
export { decompress as unpack } from '../logs/decompress';
