// Stands in for the lock until it is there.
export const lockText = async (text, passphrase) => JSON.stringify({ locked: 1, text: btoa(encodeURIComponent(text)), passphrase });
export async function unlockText(text, passphrase) {
  const locked = JSON.parse(text);
  if (locked.passphrase !== passphrase) throw Object.assign(new Error('wrong'), { code: 'vault-passphrase' });
  return decodeURIComponent(atob(locked.text));
}
