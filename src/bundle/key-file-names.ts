/** Files that are private keys or stores of them, by their usual names; some are binary. */
export function isKeyFileName(name: string): boolean {
  return NAMES.test(name) || ENDINGS.test(name);
}

/** `id_rsa.pub` is public. */
const NAMES = /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/;
const ENDINGS = /\.(?:p12|pfx|jks|keystore|ppk|kdbx)$/i;
