// stands in until the vault's own is merged
export const newLock = async () => { throw Object.assign(new Error('not there'), { code: 'load-failed' }); };
export const openLock = newLock;
