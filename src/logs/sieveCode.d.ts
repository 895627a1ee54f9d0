/** `sieve.wat` as machines read it: scripts/build/sieveCode.mjs makes this module. */
declare const code: Uint8Array<ArrayBuffer>;
export default code;
